package org.commonweal.treasury;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonweal.community.Communities;
import org.commonweal.community.Community;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a community counts money in. Its own currency is there from the start.
@Service
public class Currencies {

  /// Currencies that one community may have.
  public static final int MOST = 50;

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,9}");

  private final CurrencyStore store;
  private final Communities communities;
  private final Membership membership;
  private final Ids ids;

  Currencies(CurrencyStore store, Communities communities, Membership membership, Ids ids) {
    this.store = store;
    this.communities = communities;
    this.membership = membership;
    this.ids = ids;
  }

  /// All of a community, its own first, the others by code.
  public List<Currency> all(CommunityId community) {
    return all(communities.get(community));
  }

  /// The same for whoever has read the community already.
  public List<Currency> all(Community community) {
    Currency base = Iso.of(community.currency());
    List<Currency> all = new ArrayList<>(store.all(community.id()));
    Optional<Currency> kept = all.stream().filter(one -> one.id().equals(base.id())).findFirst();
    kept.ifPresent(all::remove);
    all.addFirst(kept.orElse(base));
    return all;
  }

  /// The currency of this code, or a refusal beside `field`.
  public Currency get(CommunityId community, String code, String field) {
    return find(all(community), code, field);
  }

  static Currency find(List<Currency> all, String code, String field) {
    return all.stream()
        .filter(currency -> currency.code().equals(code.strip().toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new Refused(new TreasuryRefusal.NoSuchCurrency(field)));
  }

  @Transactional
  public Currency add(Caller caller, CommunityId community, NewCurrency wish) {
    membership.require(caller, community, Permission.KEEP_MONEY);
    Currency added = checked(wish);
    List<Currency> all = all(community);
    if (all.size() >= MOST) {
      throw new Refused(new TreasuryRefusal.TooManyCurrencies(MOST));
    }
    if (all.stream().anyMatch(one -> one.code().equals(added.code()))
        || !store.add(community, added)) {
      throw new Refused(new TreasuryRefusal.CurrencyExists("code", added.code()));
    }
    return added;
  }

  /// Changes name and decimals; a currency in use keeps its decimals.
  @Transactional
  public Currency change(Caller caller, CommunityId community, String code, NewCurrency wish) {
    membership.require(caller, community, Permission.KEEP_MONEY);
    Currency before = get(community, code, "");
    Currency wanted = checked(new NewCurrency(before.code(), wish.name(), wish.decimals()));
    store.add(community, before);
    if (!store.change(community, before.id(), wanted)) {
      throw new Refused(
          new TreasuryRefusal.CurrencyInUse("decimals", before.code(), before.decimals()));
    }
    return get(community, code, "");
  }

  private Currency checked(NewCurrency wish) {
    var checks = new Checks();
    String code = code(checks, wish.code());
    Optional<Currency> iso = Iso.find(code);
    String name =
        wish.name().isBlank() && iso.isPresent()
            ? iso.get().name()
            : checks.name("name", wish.name());
    int decimals = (int) checks.range("decimals", wish.decimals(), 0, Unit.MAX_DECIMALS);
    iso.filter(known -> known.decimals() != decimals).ifPresent(known -> checks.add(fixed(known)));
    checks.done();
    UnitId id = iso.map(Currency::id).orElseGet(() -> new UnitId(ids.next()));
    return new Currency(id, code, name, decimals, false);
  }

  private static TreasuryRefusal fixed(Currency iso) {
    return new TreasuryRefusal.DecimalsFixed("decimals", iso.code(), iso.decimals());
  }

  private static String code(Checks checks, String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    if (!CODE.matcher(code).matches()) {
      checks.add(new InputRefusal.NotOneOf("code", "EUR, USD, HOURS"));
    }
    return code;
  }

  /// Keeps the decimals of these as they are from now on. Whoever opens accounts in a currency says
  /// so first, in the same transaction.
  @Transactional
  public void use(CommunityId community, Collection<Currency> some) {
    List<Currency> unused = some.stream().filter(one -> !one.used()).distinct().toList();
    if (!unused.isEmpty() && store.use(community, unused) < unused.size()) {
      throw new Refused(new TreasuryRefusal.CurrencyChanged(unused.getFirst().code()));
    }
  }
}
