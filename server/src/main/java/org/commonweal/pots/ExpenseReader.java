package org.commonweal.pots;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonweal.allocation.Debts;
import org.commonweal.allocation.Odd;
import org.commonweal.allocation.Part;
import org.commonweal.allocation.Shares;
import org.commonweal.allocation.Why;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.MemberStatus;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Day;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.treasury.Currencies;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.Figures;
import org.commonweal.treasury.MoneySettings;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.Rate;
import org.commonweal.treasury.TreasuryRefusal;
import org.springframework.stereotype.Component;

/// Reads an expense and divides it, to the last unit, or says all that is wrong with it.
@Component
class ExpenseReader {

  /// Members that one expense is divided among.
  static final int MOST = 500;

  private static final int CATEGORY_LIMIT = 100;
  private static final int NOTE_LIMIT = 1_000;

  private final Currencies currencies;
  private final MoneySettings settings;
  private final OutsidePlaces places;
  private final OddTurnStore turns;
  private final Money money;

  ExpenseReader(
      Currencies currencies,
      MoneySettings settings,
      OutsidePlaces places,
      OddTurnStore turns,
      Money money) {
    this.currencies = currencies;
    this.settings = settings;
    this.places = places;
    this.turns = turns;
    this.money = money;
  }

  /// Those named must be among the members, who are held until the transaction ends.
  Worked read(Member author, NewExpense asked, Optional<Pot> pot, Map<MemberId, Member> held) {
    CommunityId community = author.community();
    Currency currency =
        pot.map(Pot::currency)
            .orElseGet(() -> currencies.get(community, asked.currency(), "currency"));
    var checks = new Checks();
    var figures = new Figures(settings.of(community), currency);
    var text =
        new Worked.Text(
            checks.name("title", asked.title()),
            checks.text("category", asked.category(), CATEGORY_LIMIT),
            checks.text("note", asked.note(), NOTE_LIMIT));
    Quantity total =
        checks.reading(
            () -> figures.amount("amount", asked.amount()), Quantity.zero(currency.unit()));
    LocalDate day = day(checks, community, asked.day());
    Optional<Rate> rate = checks.reading(() -> asked.rate().map(Rate::parse), Optional.empty());
    asked.place().ifPresent(place -> places.keepOpen(community, place, "place"));
    Map<MemberId, Member> there = there(checks, asked, held);
    Weights.done(checks);
    List<Portion> parts =
        asked.kind() == ExpenseKind.INDIVIDUAL
            ? List.of(new Portion(author.id(), author.name(), "", total, false))
            : parts(checks, figures, asked, total, pot, there);
    List<Payer> payers = payers(checks, figures, asked, total, author, there);
    checks.done();
    return new Worked(
        asked.kind(),
        pot,
        currency,
        total,
        text,
        day,
        asked.split(),
        parts,
        payers,
        asked.kind() == ExpenseKind.GROUP ? debts(currency, parts, payers) : List.of(),
        asked.place().or(() -> pot.map(Pot::place)),
        rate);
  }

  private LocalDate day(Checks checks, CommunityId community, String text) {
    LocalDate today = money.today(community);
    return checks.reading(
        () -> {
          LocalDate day = Day.ifAny("day", text).orElse(today);
          if (day.isAfter(today)) {
            throw new Refused(new TreasuryRefusal.DayOutOfRange("day", Day.FIRST, today));
          }
          return day;
        },
        today);
  }

  /// Everybody named once, and in the community.
  private static Map<MemberId, Member> there(
      Checks checks, NewExpense asked, Map<MemberId, Member> held) {
    List<MemberId> participants =
        asked.participants().stream().map(NewExpense.Weight::member).toList();
    List<MemberId> payers = asked.payers().stream().map(NewExpense.Payment::member).toList();
    if (asked.kind() == ExpenseKind.INDIVIDUAL) {
      if (!participants.isEmpty() || !payers.isEmpty()) {
        checks.add(new PotsRefusal.NotYourOwn(Weights.FIELD));
      }
      return held;
    }
    if (participants.isEmpty()) {
      checks.add(new PotsRefusal.NobodyTakesPart(Weights.FIELD));
    }
    if (participants.size() > MOST || payers.size() > MOST) {
      checks.add(new PotsRefusal.TooManyParticipants(Weights.FIELD, MOST));
    }
    once(checks, Weights.FIELD, participants, held);
    once(checks, "payers", payers, held);
    return held;
  }

  private static void once(
      Checks checks, String field, List<MemberId> named, Map<MemberId, Member> held) {
    Set<MemberId> seen = new HashSet<>();
    for (MemberId one : named) {
      Member member = held.get(one);
      if (member == null || member.status() == MemberStatus.LEFT) {
        checks.add(new PotsRefusal.NoSuchParticipant(field));
        return;
      }
      if (!seen.add(one)) {
        checks.add(new PotsRefusal.TwiceNamed(field, member.name()));
        return;
      }
    }
  }

  private List<Portion> parts(
      Checks checks,
      Figures figures,
      NewExpense asked,
      Quantity total,
      Optional<Pot> pot,
      Map<MemberId, Member> there) {
    List<NewExpense.Weight> named = asked.participants();
    List<BigInteger> weights = new Weights(asked.split(), figures, checks).read(total, named);
    Weights.done(checks);
    List<Integer> places =
        places(there.values().iterator().next().community(), pot.map(Pot::id), named);
    List<Part> divided = Shares.split(total.minor(), weights, places);
    List<Portion> parts = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      MemberId member = named.get(i).member();
      parts.add(
          new Portion(
              member,
              name(there, member),
              named.get(i).value().strip(),
              figures.currency().quantity(divided.get(i).amount()),
              queued(divided.get(i))));
    }
    return parts;
  }

  private static boolean queued(Part part) {
    return part.why() instanceof Why.Share share && share.odd() instanceof Odd.FirstInQueue;
  }

  /// The places of these in the queue, by whose turn it is.
  private List<Integer> places(
      CommunityId community, Optional<PotId> pot, List<NewExpense.Weight> named) {
    Map<MemberId, Long> turn =
        turns.of(community, pot, named.stream().map(NewExpense.Weight::member).toList());
    List<Integer> order =
        IntStream.range(0, named.size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingLong(i -> turn.getOrDefault(named.get(i).member(), 0L))
                    .thenComparing(i -> named.get(i).member().value()))
            .toList();
    Integer[] places = new Integer[order.size()];
    for (int place = 0; place < places.length; place++) {
      places[order.get(place)] = place + 1;
    }
    return List.of(places);
  }

  private static List<Payer> payers(
      Checks checks,
      Figures figures,
      NewExpense asked,
      Quantity total,
      Member author,
      Map<MemberId, Member> there) {
    Currency currency = figures.currency();
    Quantity none = Quantity.zero(currency.unit());
    return switch (asked.kind()) {
      case POT -> {
        if (!asked.payers().isEmpty()) {
          checks.add(new PotsRefusal.NotYourOwn("payers"));
        }
        yield List.of();
      }
      case INDIVIDUAL -> List.of(new Payer(author.id(), author.name(), total, none));
      case GROUP -> {
        List<Payer> payers = new ArrayList<>();
        for (NewExpense.Payment one : asked.payers()) {
          Quantity given = checks.reading(() -> figures.amount("payers", one.given()), none);
          Quantity change =
              one.change().isBlank()
                  ? none
                  : checks.reading(() -> figures.counted("payers", one.change()), none);
          if (change.compareTo(given) > 0) {
            checks.add(new PotsRefusal.ChangeTooLarge("payers", name(there, one.member())));
          }
          payers.add(new Payer(one.member(), name(there, one.member()), given, change));
        }
        Weights.done(checks);
        Quantity paid = payers.stream().map(Payer::paid).reduce(none, Quantity::plus);
        Weights.difference(checks, "payers", total, paid, currency);
        Weights.done(checks);
        yield List.copyOf(payers);
      }
    };
  }

  private static String name(Map<MemberId, Member> there, MemberId member) {
    return Optional.ofNullable(there.get(member)).map(Member::name).orElse("");
  }

  /// Debtors in the order of the participants; whoever only paid stands behind them.
  private static List<Owing> debts(Currency currency, List<Portion> parts, List<Payer> payers) {
    Map<MemberId, String> names = new LinkedHashMap<>();
    parts.forEach(part -> names.put(part.member(), part.name()));
    payers.forEach(payer -> names.putIfAbsent(payer.member(), payer.name()));
    List<MemberId> all = List.copyOf(names.keySet());
    Map<MemberId, BigInteger> given = new LinkedHashMap<>();
    Map<MemberId, BigInteger> own = new LinkedHashMap<>();
    payers.forEach(payer -> given.put(payer.member(), payer.paid().minor()));
    parts.forEach(part -> own.put(part.member(), part.amount().minor()));
    return Debts.of(
            all.stream().map(one -> given.getOrDefault(one, BigInteger.ZERO)).toList(),
            all.stream().map(one -> own.getOrDefault(one, BigInteger.ZERO)).toList())
        .stream()
        .map(debt -> {
          MemberId debtor = all.get(debt.debtor());
          MemberId creditor = all.get(debt.creditor());
          return new Owing(
              debtor,
              names.getOrDefault(debtor, ""),
              creditor,
              names.getOrDefault(creditor, ""),
              currency.quantity(debt.amount()));
        })
        .toList();
  }
}
