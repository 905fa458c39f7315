package org.commonweal.web.commons;

import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonweal.allocation.Strategy;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolSettings;
import org.commonweal.commons.PriorityMode;
import org.commonweal.items.ItemId;
import org.commonweal.items.ItemsRefusal;
import org.commonweal.kernel.Refused;
import org.commonweal.language.Language;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;

/// Reads and fills the form of a pool's settings.
final class PoolForms {

  private PoolForms() {}

  static PoolSettings asked(Form form) {
    Language language = form.language();
    return new PoolSettings(
        form.text("name"),
        form.text("description"),
        form.text("location"),
        language.plain(form.text("cap")),
        language.plain(form.text("minimum")),
        Choice.of(form, "priority", PriorityMode.values()),
        Choice.of(form, "strategy", Strategy.values()),
        allowed(form));
  }

  private static Set<ItemId> allowed(Form form) {
    return form.all("allowed").stream().map(PoolForms::item).collect(Collectors.toSet());
  }

  /// The items that are ticked, as far as they are any.
  static Set<ItemId> ticked(Form form) {
    return form.ids("allowed").stream().map(ItemId::new).collect(Collectors.toSet());
  }

  private static ItemId item(String text) {
    try {
      return new ItemId(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      throw new Refused(new ItemsRefusal.NoSuchItem("allowed"));
    }
  }

  static Form blank(Form form) {
    return form.starting("priority", Choice.value(PriorityMode.NEEDS_FIRST))
        .starting("strategy", Choice.value(Strategy.PROPORTIONAL));
  }

  static Form filled(Form form, Pool pool) {
    Language language = form.language();
    return form.starting("name", pool.name())
        .starting("description", pool.description())
        .starting("location", pool.location())
        .starting("cap", text(language, pool.cap()))
        .starting("minimum", text(language, pool.minimum()))
        .starting("priority", Choice.value(pool.priority()))
        .starting("strategy", Choice.value(pool.strategy()))
        .starting("allowed", pool.allowed().stream().map(id -> id.value().toString()).toList());
  }

  private static String text(Language language, OptionalLong count) {
    return count.isPresent() ? language.number(count.getAsLong()) : "";
  }
}
