package org.commonweal.web.items;

import java.util.UUID;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.items.ItemKind;
import org.commonweal.items.Items;
import org.commonweal.items.NewItem;
import org.commonweal.kernel.Slice;
import org.commonweal.web.Answer;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The catalogue of a community.
@Controller
@RequestMapping("/communities/{community}/items")
class ItemPages {

  private final Items items;
  private final Membership membership;

  ItemPages(Items items, Membership membership) {
    this.items = items;
    this.membership = membership;
  }

  @GetMapping
  Answer list(Visit visit, Form form) {
    Slice<Item> slice = items.list(visit.id(), form.text("text"), form.page());
    Query query = Query.of(visit.path("/items")).with("text", form.text("text"));
    return Answer.show(new ItemListPage(visit, form, slice.rows(), Pager.of(query, form, slice)));
  }

  @GetMapping("/new")
  Answer adding(Visit visit, Form form) {
    membership.require(visit.caller(), visit.id(), Permission.KEEP_CATALOGUE);
    return Answer.show(new NewItemPage(visit, form.starting("kind", "object")));
  }

  @PostMapping
  Answer add(Visit visit, Form form) {
    return form.sent(
        () -> {
          Item item = items.add(visit.caller(), visit.id(), asked(form));
          return Answer.go(visit.path("/items"), item.name() + " is in the catalogue now.");
        },
        again -> Answer.show(new NewItemPage(visit, again)));
  }

  @GetMapping("/{item}/name")
  Answer renaming(Visit visit, @PathVariable UUID item, Form form) {
    membership.require(visit.caller(), visit.id(), Permission.KEEP_CATALOGUE);
    Item found = found(visit, item);
    return Answer.show(new ItemNamePage(visit, found, form.starting("name", found.name())));
  }

  @PostMapping("/{item}/name")
  Answer rename(Visit visit, @PathVariable UUID item, Form form) {
    Item found = found(visit, item);
    return form.sent(
        () -> {
          Item now = items.rename(visit.caller(), visit.id(), found.id(), form.text("name"));
          return Answer.go(visit.path("/items"), "It is called " + now.name() + " now.");
        },
        again -> Answer.show(new ItemNamePage(visit, found, again)));
  }

  private Item found(Visit visit, UUID item) {
    return items.get(visit.id(), new ItemId(item), "item");
  }

  private static NewItem asked(Form form) {
    return new NewItem(
        form.text("name"),
        Choice.of(form, "kind", ItemKind.values()),
        form.text("measure"),
        form.text("decimals").isBlank() ? 0 : form.whole("decimals"),
        form.language().plain(form.text("pack")));
  }
}
