package org.commonweal.web.sharing;

import java.util.UUID;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.OfferWish;
import org.commonweal.sharing.Party;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;

/// Reads and fills the form of an offer.
final class OfferForms {

  private OfferForms() {}

  /// Everybody is chosen unless somebody else is.
  static Form blank(Form form) {
    return form.starting("target", "community");
  }

  static Form filled(Form form, Offer offer) {
    return form.starting("item", offer.item().id().value().toString())
        .starting("units", form.language().number(offer.units()))
        .starting("note", offer.note());
  }

  static OfferWish wish(Form form) {
    return new OfferWish(
        new ItemId(form.uuid("item")),
        form.language().plain(form.text("units")),
        form.text("note"));
  }

  static Party party(Visit visit, Form form) {
    return new Party(giver(visit, form), target(visit, form));
  }

  static Holder giver(Visit visit, Form form) {
    return form.text("giver").isEmpty()
        ? new Holder(HolderKind.MEMBER, visit.member().id().value())
        : holder(form, "giver");
  }

  static Holder target(Visit visit, Form form) {
    return form.has("target", "community")
        ? new Holder(HolderKind.COMMUNITY, visit.community().uid())
        : holder(form, "target");
  }

  /// What was chosen as `council:` or another kind and its id.
  private static Holder holder(Form form, String field) {
    String[] parts = form.text(field).split(":", 2);
    try {
      return switch (parts[0]) {
        case "member" -> new Holder(HolderKind.MEMBER, UUID.fromString(parts[1]));
        case "council" -> new Holder(HolderKind.COUNCIL, UUID.fromString(parts[1]));
        case "pool" -> new Holder(HolderKind.POOL, UUID.fromString(parts[1]));
        default -> throw new Refused(new InputRefusal.Missing(field));
      };
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
      throw new Refused(new InputRefusal.Missing(field));
    }
  }
}
