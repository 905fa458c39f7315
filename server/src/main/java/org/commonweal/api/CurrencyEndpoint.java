package org.commonweal.api;

import java.util.UUID;
import org.commonweal.community.Communities;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.treasury.Currencies;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.NewCurrency;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a community counts money in.
@RestController
@RequestMapping(Places.COMMUNITY + "/currencies")
class CurrencyEndpoint {

  private final Currencies currencies;
  private final Communities communities;

  CurrencyEndpoint(Currencies currencies, Communities communities) {
    this.currencies = currencies;
    this.communities = communities;
  }

  /// A currency; one in use keeps its decimals. `unit` is the id of what accounts count.
  record Shown(String code, String name, int decimals, UUID unit, boolean inUse) {

    static Shown of(Currency currency) {
      return new Shown(
          currency.code(),
          currency.name(),
          currency.decimals(),
          currency.id().value(),
          currency.used());
    }
  }

  /// A new currency: one of ISO 4217 with its decimals, and an empty name for its usual one, or a
  /// code of the community's own.
  record New(String code, String name, int decimals) {}

  record Change(String name, int decimals) {}

  /// All of them, the community's own first.
  @GetMapping
  Rows<Shown> list(@PathVariable CommunityId community) {
    return Rows.of(currencies.all(community), Shown::of);
  }

  @GetMapping("/{code}")
  Shown get(@PathVariable CommunityId community, @PathVariable String code) {
    return Shown.of(currencies.get(community, code, ""));
  }

  @PostMapping
  ResponseEntity<Shown> add(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody New asked) {
    NewCurrency wish = new NewCurrency(asked.code(), asked.name(), asked.decimals());
    Shown made = Shown.of(currencies.add(caller, community, wish));
    UUID uid = communities.get(community).uid();
    return Places.created("/api/v1/communities/" + uid + "/currencies/" + made.code(), made);
  }

  @PutMapping("/{code}")
  Shown change(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable String code,
      @RequestBody Change asked) {
    NewCurrency wish = new NewCurrency(code, asked.name(), asked.decimals());
    return Shown.of(currencies.change(caller, community, code, wish));
  }
}
