package org.commonweal.api;

import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Communities;
import org.commonweal.identity.Caller;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.items.ItemKind;
import org.commonweal.items.Items;
import org.commonweal.items.NewItem;
import org.commonweal.kernel.CommunityId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The catalogue of a community.
@RestController
@RequestMapping(Places.COMMUNITY + "/items")
class ItemEndpoint {

  private final Items items;
  private final Communities communities;

  ItemEndpoint(Items items, Communities communities) {
    this.items = items;
    this.communities = communities;
  }

  /// An item; `pack` is a decimal number of whole units that are only given out together.
  record Shown(UUID id, String name, ItemKind kind, String measure, int decimals, String pack) {

    static Shown of(Item item) {
      return new Shown(
          item.id().value(),
          item.name(),
          item.kind(),
          item.measure(),
          item.decimals(),
          item.quantity(item.pack()).text());
    }
  }

  /// A new item; an empty `pack` means that it is given out by its smallest unit.
  record New(String name, ItemKind kind, String measure, int decimals, String pack) {

    NewItem asked() {
      return new NewItem(name, kind, measure, decimals, pack);
    }
  }

  @GetMapping
  Rows<Shown> list(
      @PathVariable CommunityId community,
      @RequestParam Optional<String> text,
      @ParameterObject Paging paging) {
    return Rows.of(items.list(community, text.orElse(""), paging.page()), Shown::of);
  }

  @GetMapping("/{item}")
  Shown get(@PathVariable CommunityId community, @PathVariable UUID item) {
    return Shown.of(items.get(community, new ItemId(item), ""));
  }

  /// What an item is to be called.
  record Name(String name) {}

  /// Corrects the name of an item, everywhere, also for what was recorded under the old one.
  @PutMapping("/{item}/name")
  Shown rename(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID item,
      @RequestBody Name wanted) {
    return Shown.of(items.rename(caller, community, new ItemId(item), wanted.name()));
  }

  @PostMapping
  ResponseEntity<Shown> add(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody New asked) {
    Shown made = Shown.of(items.add(caller, community, asked.asked()));
    UUID uid = communities.get(community).uid();
    return Places.created(Places.of(uid, "items", made.id()), made);
  }
}
