package org.commonweal.web.pots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.pots.ExpenseKind;
import org.commonweal.pots.NewExpense;
import org.commonweal.pots.PotId;
import org.commonweal.pots.Split;
import org.commonweal.treasury.NewRate;
import org.commonweal.treasury.PlaceId;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;

/// Reads an expense as it was typed into its form.
final class ExpenseTyped {

  /// What is chosen for expenses without a pot; a pot is chosen by its id.
  static final String GROUP = "group";

  static final String OWN = "own";

  private final Visit visit;
  private final Form form;

  ExpenseTyped(Visit visit, Form form) {
    this.visit = visit;
    this.form = form;
  }

  NewExpense read() {
    ExpenseKind kind = kind();
    Split split =
        form.text("split").isEmpty() ? Split.EQUALLY : Choice.of(form, "split", Split.values());
    String pair = form.text("pair");
    String rate = plain("rate");
    return new NewExpense(
        kind,
        kind == ExpenseKind.POT ? Optional.of(new PotId(form.uuid("from"))) : Optional.empty(),
        form.text("title"),
        plain("amount"),
        form.text("currency").isEmpty()
            ? visit.community().currency().getCurrencyCode()
            : form.text("currency"),
        form.text("day"),
        form.text("category"),
        split,
        kind == ExpenseKind.INDIVIDUAL ? List.of() : participants(split),
        kind == ExpenseKind.GROUP ? payers() : List.of(),
        form.ids("place").stream().findFirst().map(PlaceId::new),
        pair.isBlank() && rate.isBlank() ? Optional.empty() : Optional.of(new NewRate(pair, rate)),
        form.text("note"),
        !form.text("confirmed").isEmpty());
  }

  private ExpenseKind kind() {
    return switch (form.text("from")) {
      case GROUP -> ExpenseKind.GROUP;
      case OWN -> ExpenseKind.INDIVIDUAL;
      default -> ExpenseKind.POT;
    };
  }

  private List<NewExpense.Weight> participants(Split split) {
    return form.ids("members").stream()
        .map(one ->
            new NewExpense.Weight(new MemberId(one), split == Split.EQUALLY ? "" : weight(one)))
        .toList();
  }

  /// A share that was left empty counts once, an amount or percentage nothing.
  private String weight(UUID member) {
    String typed = plain("weight-" + member);
    boolean shares = form.has("split", Choice.value(Split.SHARES));
    return typed.isBlank() ? (shares ? "1" : "0") : typed;
  }

  /// Whoever is chosen paid it all, unless it says who gave how much.
  private List<NewExpense.Payment> payers() {
    List<NewExpense.Payment> several = new ArrayList<>();
    for (String field : form.values().keySet().stream().sorted().toList()) {
      if (field.startsWith("given-") && !form.text(field).isBlank()) {
        String member = field.substring("given-".length());
        several.add(
            new NewExpense.Payment(
                new MemberId(
                    form.starting("payer-of", member).with("payer-of", member).uuid("payer-of")),
                plain(field),
                plain("change-" + member)));
      }
    }
    if (!several.isEmpty()) {
      return several;
    }
    Set<UUID> chosen = form.ids("payer");
    UUID payer = chosen.isEmpty() ? visit.member().id().value() : chosen.iterator().next();
    return List.of(new NewExpense.Payment(new MemberId(payer), plain("amount"), ""));
  }

  private String plain(String field) {
    return form.language().plain(form.text(field));
  }
}
