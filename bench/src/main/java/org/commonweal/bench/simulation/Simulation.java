package org.commonweal.bench.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.commonweal.kernel.CommunityId;

/// Random work in random communities, one step after the other, each predicted by the model. The
/// same seed gives the same requests.
public final class Simulation implements AutoCloseable {

  private static final int TOWNS = 3;

  /// Far from the numbers of the pantries.
  private static final int FIRST_TOWN = 1_000_000;

  /// Steps from one verification of everything to the next; what is new is verified in each.
  private static final int VERIFIED_EVERY = 40;

  /// A town with more entries than this is left, and another one is founded.
  private static final int OLD = 2_500;

  private final long seed;
  private final Chance chance;
  private final Machine machine;
  private final CutStep cuts;
  private final Pantry pantry;
  private final Kitty kitty;
  private final List<Town> towns = new ArrayList<>();
  private int founded = FIRST_TOWN;
  private int step;

  private Simulation(long seed, Machine machine) {
    this.seed = seed;
    this.machine = machine;
    chance = new Chance(seed);
    cuts = new CutStep(machine, chance);
    pantry = Pantry.found(machine, chance);
    kitty = new Kitty(pantry);
  }

  public static Simulation of(long seed) {
    return new Simulation(seed, Machine.start(seed));
  }

  /// Goes on while `more` says so of the number of steps done; throws [Broken] with the seed and
  /// the step that something was wrong in.
  public Tally run(IntPredicate more) {
    try {
      while (more.test(step)) {
        step++;
        one();
      }
      end();
      return machine.tally;
    } catch (RuntimeException failure) {
      throw new Broken("seed %d, step %d".formatted(seed, step), failure);
    }
  }

  private void one() {
    machine.clock.forward(Duration.ofSeconds(chance.between(0, 5_000)));
    Town town = work(town());
    Invariants.hold(town);
    Invariants.verifyNew(town);
    if (step % VERIFIED_EVERY == 0) {
      Invariants.verify(town);
    }
  }

  private Town town() {
    if (towns.size() < TOWNS) {
      towns.add(new Town(machine, new CommunityId(++founded), chance));
    }
    Town town = chance.of(towns);
    if (town.model.entries() > OLD) {
      Invariants.verify(town);
      towns.remove(town);
      return town();
    }
    return town;
  }

  /// Does something in this town, or in the one of the pantry; answers where.
  private Town work(Town town) {
    int kind = chance.between(1, 100);
    if (kind <= 8) {
      new PantryStep(pantry, chance).run();
      return pantry.town;
    }
    if (kind <= 28) {
      new TreasuryStep(kitty, chance).run();
      return pantry.town;
    }
    work(town, kind);
    return town;
  }

  private void work(Town town, int kind) {
    var posting = new PostStep(town, chance);
    if (kind <= 56) {
      posting.set();
    } else if (kind <= 68) {
      posting.one();
    } else if (kind <= 76) {
      posting.undo();
    } else if (kind <= 90) {
      new DecideStep(town, chance).run();
    } else if (kind <= 94) {
      new ReadStep(town, chance).run();
    } else if (kind <= 98) {
      new CrowdStep(town, chance).run();
    } else {
      cuts.run();
    }
  }

  private void end() {
    if (!machine.tally.missing().isEmpty()) {
      Town town = new Town(machine, new CommunityId(++founded), chance);
      towns.add(town);
      new Temptations(town, chance).run();
      new TreasuryTemptations(kitty, chance).run();
    }
    if (!machine.tally.has(PantryStep.CUT)) {
      new PantryStep(pantry, chance).largeRoundWithAFault();
    }
    towns.add(pantry.town);
    towns.forEach(Invariants::hold);
    towns.forEach(Invariants::verify);
    Check.that("never refused: " + machine.tally.missing(), machine.tally.missing().isEmpty());
  }

  public int steps() {
    return step;
  }

  @Override
  public void close() {
    machine.close();
  }
}
