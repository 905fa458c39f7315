package org.commonweal.rounds;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonweal.allocation.Allocation;
import org.commonweal.allocation.Strategy;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Plans rounds and commits exactly what was planned.
@Service
public class Rounds {

  private final RoundStore store;
  private final AllocationStore allocations;
  private final Freezer freezer;
  private final Ledger ledger;
  private final Map<String, Recipe> recipes;
  private final Ids ids;
  private final InstantSource clock;

  Rounds(
      RoundStore store,
      AllocationStore allocations,
      Freezer freezer,
      Ledger ledger,
      List<Recipe> recipes,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.allocations = allocations;
    this.freezer = freezer;
    this.ledger = ledger;
    this.recipes = recipes.stream().collect(toMap(Recipe::kind, identity()));
    this.ids = ids;
    this.clock = clock;
  }

  /// What a round would give now; nothing is written.
  @Transactional(readOnly = true)
  public Plan preview(CommunityId community, Recipe recipe, RoundOrder order) {
    return plan(order, freezer.read(community, recipe, order));
  }

  /// What a round would give by each strategy, from claims that were read already; nothing is
  /// written.
  public List<Plan> compare(CommunityId community, Recipe recipe, RoundOrder order, Claims claims) {
    Inputs inputs = freezer.freeze(community, recipe, order, claims);
    return Arrays.stream(Strategy.values())
        .map(strategy -> plan(order.by(strategy), inputs.by(strategy)))
        .toList();
  }

  /// Freezes a plan, to be committed by its hash.
  @Transactional(propagation = Propagation.MANDATORY)
  public Round plan(CommunityId community, Recipe recipe, RoundOrder order, PersonId by) {
    Inputs inputs = freezer.read(community, recipe, order);
    var id = new RoundId(ids.next());
    store.insert(community, PlannedRound.of(id, order, inputs), by, clock.instant());
    return get(community, id);
  }

  /// The plan of a round, computed again from its frozen inputs.
  public Plan planOf(CommunityId community, RoundId id) {
    Round round = get(community, id);
    return plan(round.order(), InputsJson.read(inputs(community, id)));
  }

  private static Plan plan(RoundOrder order, Inputs inputs) {
    return new Plan(order, PlanHash.of(InputsJson.write(inputs)), inputs.ration());
  }

  /// Gives out exactly what was planned, once, however often it is asked; refused with the
  /// difference if the inputs are not what they were.
  @Transactional(propagation = Propagation.MANDATORY)
  public Round commit(CommunityId community, RoundId id, PlanHash hash, PersonId by) {
    Round round =
        store.lock(community, id).orElseThrow(() -> new Refused(new RoundsRefusal.NoSuchRound()));
    if (!round.hash().equals(hash)) {
      throw new Refused(new RoundsRefusal.OtherPlan());
    }
    if (!round.committed()) {
      fulfil(community, round, by);
    }
    return get(community, id);
  }

  private void fulfil(CommunityId community, Round round, PersonId by) {
    Recipe recipe = recipe(round.kind());
    Inputs now = freezer.lock(community, recipe, round.order());
    if (!PlanHash.of(InputsJson.write(now)).equals(round.hash())) {
      Inputs then = InputsJson.read(inputs(community, round.id()));
      throw new Refused(new Difference(then, now, round.order().unit()).refusal());
    }
    if (round.given().signum() == 0) {
      throw new Refused(new RoundsRefusal.NothingToGive());
    }
    post(community, recipe, round, now, by);
  }

  private void post(CommunityId community, Recipe recipe, Round round, Inputs inputs, PersonId by) {
    var journal = new JournalId(ids.next());
    var fulfilment = new Fulfilment(round.id(), round.order(), inputs.ration(), journal, by);
    ledger.postOne(community, recipe.journal(community, fulfilment));
    allocations.insert(community, round.id(), fulfilment.ration().allocations());
    recipe.record(community, fulfilment);
    freezer.rotate(community, round.order().source(), inputs, fulfilment.ration());
    store.commit(community, fulfilment, clock.instant());
  }

  private Recipe recipe(String kind) {
    return Optional.ofNullable(recipes.get(kind))
        .orElseThrow(() -> new IllegalStateException("kind of round: " + kind));
  }

  public Round get(CommunityId community, RoundId id) {
    return store
        .find(community, id)
        .orElseThrow(() -> new Refused(new RoundsRefusal.NoSuchRound()));
  }

  /// The frozen inputs as canonical JSON, whose SHA-256 is the plan's hash.
  public String inputs(CommunityId community, RoundId id) {
    return store
        .inputs(community, id)
        .orElseThrow(() -> new Refused(new RoundsRefusal.NoSuchRound()));
  }

  /// Committed rounds of a source, newest first.
  public Slice<Round> list(CommunityId community, UUID source, Page page) {
    return page.slice(store.list(community, source, page), round -> round.id().value());
  }

  /// Who gets or got what in a round, in the order of the claims.
  public Slice<Allocation> allocations(CommunityId community, RoundId id, Page page) {

    long start = page.after().map(Cursor::number).orElse(0L);
    List<Allocation> rows =
        get(community, id).committed()
            ? allocations.list(community, id, start, page.size() + 1)
            : planned(community, id).skip(start).limit(page.size() + 1).toList();
    return Slice.of(rows, page.size(), _ -> Cursor.of(start + page.size()));
  }

  private Stream<Allocation> planned(CommunityId community, RoundId id) {
    return planOf(community, id).ration().allocations().stream();
  }

  /// Why somebody gets or got what they do in a round.
  public Allocation allocation(CommunityId community, RoundId id, UUID recipient) {

    Optional<Allocation> found =
        get(community, id).committed()
            ? allocations.find(community, id, recipient)
            : planned(community, id).filter(a -> a.recipient().equals(recipient)).findFirst();
    return found.orElseThrow(() -> new Refused(new RoundsRefusal.NoSuchAllocation()));
  }
}
