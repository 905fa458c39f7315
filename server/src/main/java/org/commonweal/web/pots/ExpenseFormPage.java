package org.commonweal.web.pots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonweal.pots.Expense;
import org.commonweal.pots.InPot;
import org.commonweal.pots.Participant;
import org.commonweal.pots.Preview;
import org.commonweal.pots.Split;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// The form for an expense: title and amount in front, good defaults behind, and how it would be
/// divided as soon as that can be said.
public record ExpenseFormPage(
    Visit visit,
    PotTold told,
    Optional<Expense> edited,
    Form form,
    Choices choices,
    Optional<Preview> preview)
    implements FormPage {

  /// What there is to choose from.
  public record Choices(
      List<InPot> kept,
      List<Participant> members,
      List<Currency> currencies,
      List<OutsidePlace> places) {

    public Choices {
      kept = List.copyOf(kept);
      members = List.copyOf(members);
      currencies = List.copyOf(currencies);
      places = places.stream().filter(OutsidePlace::open).toList();
    }
  }

  @Override
  public String title() {
    return edited.map(one -> "Change " + one.title()).orElse("Add an expense");
  }

  @Override
  public boolean live() {
    return true;
  }

  /// The address that shows the form; below it lie what it is sent to.
  public String path(String below) {
    return edited
        .map(one -> told.expense(one.id(), "/edit" + below))
        .orElse(visit.path("/expenses" + (below.isEmpty() ? "/new" : below)));
  }

  public String action() {
    return edited.map(one -> told.expense(one.id(), "/edit")).orElse(visit.path("/expenses"));
  }

  public String above() {
    return edited.map(one -> told.expense(one.id(), "")).orElse(visit.path("/expenses"));
  }

  public List<Option> sources() {
    List<Option> sources = new ArrayList<>();
    choices
        .kept()
        .forEach(
            pot -> sources.add(new Option(pot.pot().value().toString(), "The pot " + pot.name())));
    sources.add(new Option(ExpenseTyped.GROUP, "Members, for several"));
    sources.add(new Option(ExpenseTyped.OWN, "My wallet, only for me"));
    return sources;
  }

  public List<Option> splits() {
    return Arrays.stream(Split.values())
        .map(one -> new Option(Choice.value(one), told.split(one)))
        .toList();
  }

  public List<Option> people() {
    return choices.members().stream()
        .map(one -> new Option(one.member().value().toString(), one.name()))
        .toList();
  }

  public List<Option> currencies() {
    return choices.currencies().stream()
        .map(one -> new Option(one.code(), one.code() + ", " + one.name()))
        .toList();
  }

  public List<Option> places() {
    List<Option> all = new ArrayList<>();
    all.add(new Option("", "The pot's place, or people's own pockets"));
    choices
        .places()
        .forEach(place -> all.add(new Option(place.id().value().toString(), place.name())));
    return all;
  }

  /// Whether the folded part holds a fault and has to be open.
  public boolean unfolded() {
    return Stream.of(
            "participants",
            "payers",
            "day",
            "category",
            "note",
            "pair",
            "rate",
            "place",
            "currency")
        .anyMatch(field -> !form.faults(field).isEmpty());
  }

  /// Whether pots would fall short where asking once more is enough.
  public boolean asksAgain() {
    boolean short1 =
        preview.stream()
            .flatMap(one -> one.lines().stream())
            .anyMatch(line -> line.fallsShort() && !line.refused());
    return short1 || form.faults().stream().anyMatch(fault -> fault.sentence().contains("Confirm"));
  }

  public String number(org.commonweal.kernel.Quantity amount) {
    return told.number(amount);
  }
}
