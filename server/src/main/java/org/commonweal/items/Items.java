package org.commonweal.items;

import java.math.BigInteger;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The catalogue: what a community counts.
@Service
public class Items {

  private static final long PACK_LIMIT = 1_000_000_000;

  private final ItemStore store;
  private final Membership membership;
  private final Ids ids;
  private final InstantSource clock;

  Items(ItemStore store, Membership membership, Ids ids, InstantSource clock) {
    this.store = store;
    this.membership = membership;
    this.ids = ids;
    this.clock = clock;
  }

  /// Puts an item into the catalogue; its name is new to the community, whatever the case.
  @Transactional
  public Item add(Caller caller, CommunityId community, NewItem wish) {
    membership.require(caller, community, Permission.KEEP_CATALOGUE);
    Item item = check(wish);
    if (!store.insert(community, item, clock.instant())) {
      throw new Refused(new ItemsRefusal.ItemNameTaken("name", item.name()));
    }
    return item;
  }

  /// Corrects the name of an item, everywhere, also for what was recorded under the old one.
  @Transactional
  public Item rename(Caller caller, CommunityId community, ItemId id, String wanted) {
    membership.require(caller, community, Permission.KEEP_CATALOGUE);
    var checks = new Checks();
    String name = checks.name("name", wanted);
    checks.done();
    get(community, id, "item");
    try {
      store.rename(community, id, name);
    } catch (DuplicateKeyException _) {
      throw new Refused(new ItemsRefusal.ItemNameTaken("name", name));
    }
    return get(community, id, "item");
  }

  private Item check(NewItem wish) {
    var checks = new Checks();
    String name = checks.name("name", wish.name());
    String measure = checks.text("measure", wish.measure(), Item.MEASURE_LIMIT);
    int decimals = (int) checks.range("decimals", wish.decimals(), 0, Item.MAX_DECIMALS);
    checks.done();
    var id = new ItemId(ids.next());
    BigInteger pack = pack(wish.pack(), new Unit(new UnitId(id.value()), decimals));
    return new Item(id, name, wish.kind(), measure, decimals, pack);
  }

  private static BigInteger pack(String text, Unit unit) {
    if (text.isBlank()) {
      return BigInteger.ONE;
    }
    BigInteger pack = Quantity.parse("pack", text, unit).minor();
    var checks = new Checks();
    checks.range("pack", pack.bitLength() > 62 ? Long.MAX_VALUE : pack.longValue(), 1, PACK_LIMIT);
    checks.done();
    return pack;
  }

  /// The item, or a refusal beside `field` if this community has no such item.
  public Item get(CommunityId community, ItemId id, String field) {
    return store.byId(community, List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> new Refused(new ItemsRefusal.NoSuchItem(field)));
  }

  /// The items of `ids` that this community has, by name.
  public SequencedMap<ItemId, Item> all(CommunityId community, Collection<ItemId> ids) {
    var found = new LinkedHashMap<ItemId, Item>();
    store.byId(community, ids).forEach(item -> found.put(item.id(), item));
    return found;
  }

  /// The items of `names` that this community has, whatever the case of the name.
  public List<Item> named(CommunityId community, Collection<String> names) {
    return store.byNames(community, names);
  }

  /// The catalogue by name, as far as the names contain `text`.
  public Slice<Item> list(CommunityId community, String text, Page page) {
    String last = page.after().map(Cursor::value).orElse("");
    List<Item> rows = store.byText(community, text, last, page.size() + 1);
    return Slice.of(rows, page.size(), item -> new Cursor(item.name()));
  }
}
