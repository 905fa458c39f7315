package org.commonweal.bench.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.Posting;
import org.commonweal.ledger.Posting.Declined;
import org.commonweal.ledger.Posting.Posted;
import org.commonweal.ledger.Postings;

/// Many callers post at the same moment, each alone and through the lane that joins them.
///
/// Nobody can say in which order they come. The entry numbers say in which they were taken; the
/// model has to give the same answers in that order, and every refusal at some point of it.
final class CrowdStep {

  private static final int MOST = 40;

  private final Town town;
  private final Chance chance;
  private final Wishes wishes;

  CrowdStep(Town town, Chance chance) {
    this.town = town;
    this.chance = chance;
    wishes = new Wishes(town, chance);
  }

  /// A request and its answer.
  private record Answered(Journal journal, Posting posting) {

    long entry() {
      return posting instanceof Posted posted ? posted.entry() : Long.MAX_VALUE;
    }
  }

  void run() {
    List<Journal> crowd = new ArrayList<>();
    while (crowd.size() < chance.between(2, MOST)) {
      Journal wish = wishes.next();
      if (wish.legs().size() <= Postings.MAX_LEGS) {
        crowd.add(wish);
      }
    }
    judge(all(crowd));
    town.machine.tally.saw("crowds");
  }

  private List<Answered> all(List<Journal> crowd) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answered>> calls = crowd.stream().map(this::call).toList();
      List<Answered> answered = new ArrayList<>();
      for (Future<Answered> answer : threads.invokeAll(calls)) {
        answered.add(answer.get());
      }
      return answered;
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Callable<Answered> call(Journal journal) {
    Postings postings = town.machine.bean(Postings.class);
    return () -> new Answered(journal, postings.submit(town.community, journal));
  }

  private void judge(List<Answered> answered) {
    List<Answered> refused = new ArrayList<>();
    List<Answered> taken = new ArrayList<>();
    answered.forEach(one -> (one.posting() instanceof Declined ? refused : taken).add(one));
    taken.sort(Comparator.comparingLong(Answered::entry));
    explain(refused);
    for (Answered one : taken) {
      Posting predicted = town.model.post(one.journal());
      Check.same(town + ", entry of " + one.journal().id(), predicted(predicted), one.entry());
      explain(refused);
    }
    Check.same(town + ", refusals that nothing explains", List.of(), refused);
  }

  private static long predicted(Posting posting) {
    return switch (posting) {
      case Posted posted -> posted.entry();
      case Declined declined -> throw new Broken("it should have been refused: " + declined);
    };
  }

  /// Takes out those that are refused as the books are now.
  private void explain(List<Answered> refused) {
    refused.removeIf(one -> {
      boolean explained =
          town.model
              .refusal(one.journal())
              .map(no -> one.posting().equals(new Declined(one.journal().id(), no)))
              .orElse(false);
      if (explained) {
        town.model.refusal(one.journal()).ifPresent(town.machine.tally::refused);
      }
      return explained;
    });
  }
}
