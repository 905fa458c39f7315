package org.commonweal.treasury;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonweal.community.Communities;
import org.commonweal.community.Community;
import org.commonweal.community.Member;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.AsOf;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Holdings;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.Posting;
import org.commonweal.ledger.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Compares what is in a place with what the books say, and posts the difference.
@Service
public class Countings {

  private static final Event COUNTED = new Event("place-counted");

  private final CountingStore store;
  private final OutsidePlaces places;
  private final Holdings holdings;
  private final Currencies currencies;
  private final MoneySettings settings;
  private final Communities communities;
  private final Membership membership;
  private final Ledger ledger;
  private final Ids ids;
  private final InstantSource clock;

  Countings(
      CountingStore store,
      OutsidePlaces places,
      Holdings holdings,
      Currencies currencies,
      MoneySettings settings,
      Communities communities,
      Membership membership,
      Ledger ledger,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.places = places;
    this.holdings = holdings;
    this.currencies = currencies;
    this.settings = settings;
    this.communities = communities;
    this.membership = membership;
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  public Slice<Counting> list(Caller caller, CommunityId community, PlaceId place, Page page) {
    membership.require(caller, community, Permission.READ_MONEY);
    return page.slice(store.list(community, place, page), counting -> counting.id().value());
  }

  /// What was counted beside what the books say of that day; nothing is recorded.
  @Transactional
  public Compared compare(Caller caller, CommunityId id, PlaceId place, NewCounting asked) {
    membership.require(caller, id, Permission.KEEP_MONEY);
    places.keepOpen(id, place, "");
    Draft draft = draft(communities.get(id), place, asked);
    return new Compared(draft.counted(), books(id, draft), draft.currency());
  }

  /// What the books say was there at the end of the day, with all that was entered by now.
  private Quantity books(CommunityId community, Draft draft) {
    AccountKey outside = Step.outside(draft.place(), draft.currency().unit());
    return holdings
        .find(community, outside, new AsOf.Day(draft.day()))
        .map(holding -> holding.balance().negated())
        .orElse(Quantity.zero(draft.currency().unit()));
  }

  /// What was counted, and what the books say.
  public record Compared(Quantity counted, Quantity books, Currency currency) {}

  /// Records what was counted; nobody else moves money at the place in the same moment.
  @Transactional
  public Counting record(Caller caller, CommunityId id, PlaceId place, NewCounting asked) {
    Member member = membership.require(caller, id, Permission.KEEP_MONEY);
    places.keepOpen(id, place, "");
    Community community = communities.get(id);
    Draft draft = draft(community, place, asked);
    currencies.use(id, Set.of(draft.currency()));
    Till till = till(community, draft);
    refuseIfChanged(asked, till.books(), draft.currency());
    var counting =
        new Counting(
            new CountingId(ids.next()),
            place,
            draft.currency(),
            draft.counted(),
            till.books(),
            draft.day(),
            draft.reason(),
            draft.counted().equals(till.books())
                ? Optional.empty()
                : Optional.of(new JournalId(ids.next())),
            clock.instant(),
            caller.person());
    if (counting.journal().isPresent()) {
      post(caller, member, counting, till);
    }
    store.insert(id, counting);
    return counting;
  }

  private record Draft(
      PlaceId place, Currency currency, Quantity counted, LocalDate day, String reason) {}

  private Draft draft(Community community, PlaceId place, NewCounting asked) {
    var checks = new Checks();
    Currency currency = Currencies.find(currencies.all(community), asked.currency(), "currency");
    Figures figures = new Figures(settings.of(community.id()), currency);
    Quantity zero = Quantity.zero(currency.unit());
    Quantity counted = checks.reading(() -> figures.counted("counted", asked.counted()), zero);
    LocalDate today = LocalDate.ofInstant(clock.instant(), community.zone());
    Days days = new Days(today);
    LocalDate day = checks.reading(() -> days.check("effective", asked.effective()), today);
    String reason = checks.text("reason", asked.reason(), Desk.NOTE_LIMIT);
    checks.done();
    return new Draft(place, currency, counted, day, reason);
  }

  /// The locked accounts of the place and of the differences, and what the books say is there.
  private record Till(AccountId outside, AccountId difference, Quantity books) {}

  private Till till(Community community, Draft draft) {
    AccountKey outside = Step.outside(draft.place(), draft.currency().unit());
    AccountKey difference = difference(community, draft.currency());
    Map<AccountKey, AccountId> accounts = ledger.open(community.id(), Set.of(outside, difference));
    ledger.lock(community.id(), Set.copyOf(accounts.values()));
    return new Till(
        Lookup.in(accounts, outside),
        Lookup.in(accounts, difference),
        books(community.id(), draft));
  }

  private static AccountKey difference(Community community, Currency currency) {
    Holder holder = new Holder(HolderKind.COMMUNITY, community.uid());
    return new AccountKey(holder, Purpose.DIFFERENCE, currency.unit());
  }

  private static void refuseIfChanged(NewCounting asked, Quantity now, Currency currency) {
    if (asked.books().isEmpty() || asked.books().get().equals(now.text())) {
      return;
    }
    throw new Refused(new TreasuryRefusal.BooksChanged("counted", now, currency.code()));
  }

  /// What there is more than the books say came from nowhere known, and the other way round.
  private void post(Caller caller, Member member, Counting counting, Till till) {
    if (counting.reason().isEmpty()) {
      throw new Refused(new InputRefusal.Missing("reason"));
    }
    Quantity difference = counting.difference();
    Leg leg =
        difference.signum() > 0
            ? new Leg(till.outside(), till.difference(), difference)
            : new Leg(till.difference(), till.outside(), difference.negated());
    Posting posting =
        ledger
            .post(
                member.community(),
                List.of(
                    new Journal(
                            counting.journal().orElseThrow(),
                            Wish.author(caller, member),
                            COUNTED,
                            counting.id().value(),
                            counting.effective(),
                            List.of(leg))
                        .noted(counting.reason())))
            .getFirst();
    if (posting instanceof Posting.Declined declined) {
      throw new Refused(
          new Plainly(Map.of(), counting.currency(), "counted").said(declined.refusal()));
    }
  }
}
