package org.commonweal.api;

import java.util.List;
import java.util.UUID;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.MoneySettings;
import org.commonweal.treasury.Sheet;
import org.commonweal.treasury.Sheets;
import org.commonweal.treasury.TreasurySettings;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a community has, where it is and whose it is, and what it allows with money.
@RestController
@RequestMapping(Places.COMMUNITY + "/treasury")
class TreasuryEndpoint {

  private final Sheets sheets;
  private final MoneySettings settings;

  TreasuryEndpoint(Sheets sheets, MoneySettings settings) {
    this.sheets = sheets;
    this.settings = settings;
  }

  /// A place and what the books say is in it.
  record Line(UUID place, String name, Money holds) {

    static Line of(Sheet.Line line) {
      return new Line(
          line.place().id().value(),
          line.place().name(),
          Money.of(line.holding().amount(), line.holding().currency()));
    }
  }

  /// One currency: what is `there` in all places is `members` + `elsewhere` + `differences`.
  record Shown(
      String currency,
      List<Line> places,
      Money there,
      Money members,
      Money elsewhere,
      Money differences) {

    static Shown of(Sheet sheet) {
      Currency currency = sheet.currency();
      return new Shown(
          currency.code(),
          sheet.places().stream().map(Line::of).toList(),
          Money.of(sheet.there(), currency),
          Money.of(sheet.members(), currency),
          Money.of(sheet.elsewhere(), currency),
          Money.of(sheet.differences(), currency));
    }
  }

  /// Whether members send money to each other, and the most digits of an amount.
  record Settings(boolean transfers, int digits) {}

  @GetMapping
  Rows<Shown> sheets(@AuthenticationPrincipal Caller caller, @PathVariable CommunityId community) {
    return Rows.of(sheets.of(caller, community), Shown::of);
  }

  @GetMapping("/settings")
  Settings settings(@PathVariable CommunityId community) {
    TreasurySettings now = settings.of(community);
    return new Settings(now.transfers(), now.digits());
  }

  @PutMapping("/settings")
  Settings change(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody Settings asked) {
    settings.change(caller, community, new TreasurySettings(asked.transfers(), asked.digits()));
    return settings(community);
  }
}
