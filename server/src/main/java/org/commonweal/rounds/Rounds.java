package org.commonweal.rounds;

import java.io.InputStream;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonweal.allocation.Allocation;
import org.commonweal.allocation.Ration;
import org.commonweal.allocation.Strategy;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Plans rounds and commits exactly what was planned.
@Service
public class Rounds {

  private final RoundStore store;
  private final AllocationStore allocations;
  private final Freezer freezer;
  private final Rations rations;
  private final Commits commits;
  private final Ids ids;
  private final InstantSource clock;

  Rounds(
      RoundStore store,
      AllocationStore allocations,
      Freezer freezer,
      Rations rations,
      Commits commits,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.allocations = allocations;
    this.freezer = freezer;
    this.rations = rations;
    this.commits = commits;
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
    Frozen frozen = Frozen.of(inputs);
    Ration ration = rations.of(frozen.hash(), () -> inputs);
    var totals = PlannedRound.Totals.of(inputs.terms().stock(), ration);
    var id = new RoundId(ids.next());
    var round = new PlannedRound(id, recipe.kind(), order, frozen, totals);
    store.insert(community, round, by, clock.instant());
    return get(community, id);
  }

  /// The plan of a round, computed again from its frozen inputs.
  public Plan planOf(CommunityId community, RoundId id) {
    Round round = get(community, id);
    Ration ration = rations.of(round.hash(), () -> Frozen.thaw(store.inputs(community, id)));
    return new Plan(round.order(), round::hash, ration);
  }

  private static Plan plan(RoundOrder order, Inputs inputs) {
    return new Plan(order, () -> PlanHash.of(inputs), inputs.ration());
  }

  /// Gives out exactly what was planned, once, however often it is asked; refused with the
  /// difference if the inputs are not what they were. A large round is paid out in the background.
  @Transactional(propagation = Propagation.MANDATORY)
  public Round commit(CommunityId community, RoundId id, PlanHash hash, PersonId by) {
    Round round =
        store.lock(community, id).orElseThrow(() -> new Refused(new RoundsRefusal.NoSuchRound()));
    if (!round.hash().equals(hash)) {
      throw new Refused(new RoundsRefusal.OtherPlan());
    }
    if (!round.committed()) {
      commits.commit(community, round, by);
    }
    return get(community, id);
  }

  public Round get(CommunityId community, RoundId id) {
    return store
        .find(community, id)
        .orElseThrow(() -> new Refused(new RoundsRefusal.NoSuchRound()));
  }

  /// The frozen inputs as canonical JSON in UTF-8, whose SHA-256 is the plan's hash; those of a
  /// million take a hundred megabytes.
  public InputStream inputs(CommunityId community, RoundId id) {
    return Frozen.open(store.inputs(community, get(community, id).id()));
  }

  /// Committed rounds of a source, newest first.
  public Slice<Round> list(CommunityId community, UUID source, Page page) {
    return page.slice(store.list(community, source, page), round -> round.id().value());
  }

  /// Who gets or got what in a round, in the order of the claims; of a round that is being paid
  /// out, those whose turn has come.
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
    Round round = get(community, id);
    Optional<Allocation> written =
        round.committed() ? allocations.find(community, id, recipient) : Optional.empty();
    return written
        .or(() -> planned(round, community, recipient))
        .orElseThrow(() -> new Refused(new RoundsRefusal.NoSuchAllocation()));
  }

  private Optional<Allocation> planned(Round round, CommunityId community, UUID recipient) {
    return round.progress().finishedAt().isPresent()
        ? Optional.empty()
        : planned(community, round.id()).filter(a -> a.recipient().equals(recipient)).findFirst();
  }
}
