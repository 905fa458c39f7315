package org.commonweal.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolSettings;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
import org.commonweal.items.Item;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.Posting;
import org.commonweal.ledger.Purpose;
import org.springframework.stereotype.Component;

/// A village in which goods went to and fro at random, the same way for the same seed: entries of
/// several legs, days that are long past, reversals.
record History(Village.Place place, PoolId pool, Item item, List<AccountKey> accounts) {

  static final LocalDate FIRST_DAY = LocalDate.of(2025, 11, 1);
  static final int DAYS = 20;

  CommunityId community() {
    return place.community();
  }

  @Component
  static final class Maker {

    private final Village village;
    private final Ledger ledger;
    private final Ids ids;

    Maker(Village village, Ledger ledger, Ids ids) {
      this.village = village;
      this.ledger = ledger;
      this.ids = ids;
    }

    History make(long seed, int journals) {
      Village.Place place = village.place();
      Item item = village.item(place, "Tomatoes");
      PoolId pool = village.pool(place, PoolSettings.named("Tomato pool"));
      MemberId xavier = village.member(place, "=Xavier");
      Holder member = new Holder(HolderKind.MEMBER, xavier.value());
      List<AccountKey> accounts =
          List.of(
              new AccountKey(member, Purpose.GIVEN, item.unit()),
              new AccountKey(pool.holder(), Purpose.STOCK, item.unit()),
              new AccountKey(member, Purpose.RECEIVED, item.unit()));
      History history = new History(place, pool, item, accounts);
      post(history, new SplittableRandom(seed), journals);
      return history;
    }

    void post(History history, SplittableRandom random, int journals) {
      List<JournalId> posted = new ArrayList<>();
      for (int i = 0; i < journals; i++) {
        Journal journal = journal(history, random, posted);
        Posting posting = ledger.post(history.community(), List.of(journal)).getFirst();
        if (posting instanceof Posting.Posted && journal.reverses().isEmpty()) {
          posted.add(journal.id());
        }
      }
    }

    private Journal journal(History history, SplittableRandom random, List<JournalId> posted) {
      LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
      JournalId id = new JournalId(ids.next());
      if (!posted.isEmpty() && random.nextInt(5) == 0) {
        JournalId undone = posted.get(random.nextInt(posted.size()));
        return ledger.reversal(history.community(), undone, id, author(), day);
      }
      return new Journal(
              id, author(), new Event("goods-moved"), ids.next(), day, legs(history, random))
          .noted("@note " + random.nextInt(100));
    }

    private List<Leg> legs(History history, SplittableRandom random) {
      Map<AccountKey, AccountId> opened = ledger.open(history.community(), history.accounts());
      return IntStream.rangeClosed(0, random.nextInt(3))
          .mapToObj(_ -> {
            int way = random.nextInt(3);
            AccountKey debit = history.accounts().get(way == 2 ? 1 : way);
            AccountKey credit = history.accounts().get(way == 2 ? 0 : way + 1);
            Quantity units =
                Quantity.of(random.nextInt(1, way == 0 ? 60 : 20), history.item().unit());
            return new Leg(Lookup.in(opened, debit), Lookup.in(opened, credit), units);
          })
          .toList();
    }

    private static Author author() {
      return new Author(new UUID(0, 1), new UUID(0, 2));
    }
  }
}
