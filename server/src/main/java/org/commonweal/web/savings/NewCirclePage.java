package org.commonweal.web.savings;

import java.util.Arrays;
import java.util.List;
import org.commonweal.savings.Template;
import org.commonweal.treasury.Currency;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// Founds a circle, from a template or from nothing.
public record NewCirclePage(Visit visit, CircleTold told, List<Currency> currencies, Form form)
    implements FormPage {

  public NewCirclePage {
    currencies = List.copyOf(currencies);
  }

  @Override
  public String title() {
    return "Start a " + told.one();
  }

  public List<Template> templates() {
    return Arrays.asList(Template.values());
  }

  /// `10 members, every week`.
  public String shape(Template template) {
    return template.size() + " members, " + told.often(template.frequency());
  }

  public String path(Template template) {
    return told.list() + "/new?template=" + template.code();
  }

  public List<Option> currencyOptions() {
    return currencies.stream().map(one -> new Option(one.code(), one.code())).toList();
  }

  public List<Option> units() {
    return List.of(
        new Option("days", "days"), new Option("weeks", "weeks"), new Option("months", "months"));
  }

  public List<Option> orders() {
    return List.of(
        new Option("joined", "As members join", "Who comes first receives first."),
        new Option("hand", "By hand", "You put them in order before it starts."),
        new Option("lot", "By lot", "Everybody can add a word, and anybody can check the draw."),
        new Option(
            "auction",
            "By bids, in each cycle",
            "Who needs it bids the discount they would leave to everybody. Not with deposits."));
  }

  public List<Option> entries() {
    return List.of(
        new Option("open", "Every member of " + visit.community().name()),
        new Option("invited", "Whoever you invite, or send a link"));
  }

  public List<Option> missing() {
    return List.of(
        new Option("wait", "The payout waits", "Everybody sees for whom."),
        new Option(
            "reduced",
            "The recipient gets what is there",
            "Whoever has not paid owes them the rest."),
        new Option(
            "reserve",
            "A reserve covers it",
            "Everybody pays a fixed part into it beside each contribution, and late fees go there. It is owed back; what is left is shared at the end."),
        new Option(
            "deposit",
            "Everybody leaves a deposit",
            "At the start each pays 1.5 times their contributions from the own turn on. What is left is returned at the end."));
  }

  public List<Option> parts() {
    return List.of(new Option("refused", "At once"), new Option("allowed", "At once or in parts"));
  }

  public List<Option> lates() {
    return List.of(
        new Option("fee", "It is taken, with the late fee"),
        new Option(
            "refused",
            "It is refused",
            "Whoever keeps the money can still write it down as cash."));
  }
}
