package org.commonweal.web.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonweal.commons.Contributions;
import org.commonweal.commons.NewContribution;
import org.commonweal.commons.PoolId;
import org.commonweal.community.Councils;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.ledger.HolderKind;
import org.commonweal.sharing.MemberOffers;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.OfferId;
import org.commonweal.sharing.OfferWish;
import org.commonweal.sharing.Offers;
import org.commonweal.sharing.Party;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;
import org.commonweal.web.commons.Paths;
import org.commonweal.web.items.Pick;
import org.commonweal.web.items.Picks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Makes offers, and changes them. An offer to a pool is a contribution.
@Controller
@RequestMapping("/communities/{community}/offers")
class OfferFormPages {

  private final MemberOffers members;
  private final Contributions contributions;
  private final Offers offers;
  private final Councils councils;
  private final Membership membership;
  private final Picks picks;

  OfferFormPages(
      MemberOffers members,
      Contributions contributions,
      Offers offers,
      Councils councils,
      Membership membership,
      Picks picks) {
    this.members = members;
    this.contributions = contributions;
    this.offers = offers;
    this.councils = councils;
    this.membership = membership;
    this.picks = picks;
  }

  @GetMapping("/new")
  Answer offering(Visit visit, Form form) {
    membership.require(visit.caller(), visit.id(), Permission.GIVE);
    return Answer.show(blank(visit, OfferForms.blank(form)));
  }

  @PostMapping
  Answer offer(Visit visit, Form form) {
    return form.sent(
        () -> {
          Party party = OfferForms.party(visit, form);
          OfferWish wish = OfferForms.wish(form);
          return party.target().kind() == HolderKind.POOL
              ? contributed(visit, party, wish)
              : placed(visit, party, wish);
        },
        again -> Answer.show(blank(visit, again)));
  }

  private Answer placed(Visit visit, Party party, OfferWish wish) {
    OfferId id = members.place(visit.caller(), visit.id(), party, wish);
    return OfferPages.back(visit, id, "The offer is made.");
  }

  private Answer contributed(Visit visit, Party party, OfferWish wish) {
    var promise = new NewContribution(party.giver(), wish.item(), wish.units(), wish.note());
    PoolId pool = new PoolId(party.target().id());
    OfferId id = contributions.offer(visit.caller(), visit.id(), pool, List.of(promise)).getFirst();
    return Answer.go(Paths.pool(visit, pool, "/contributions/" + id.value()));
  }

  private NewOfferPage blank(Visit visit, Form form) {
    return new NewOfferPage(
        visit, form, picks.items(visit, form, Set.of()), givers(visit, form), targets(visit, form));
  }

  private Pick givers(Visit visit, Form form) {
    List<Option> found = new ArrayList<>();
    found.add(new Option("", "Me, " + visit.member().name()));
    councils
        .mine(visit.caller(), visit.id())
        .forEach(one ->
            found.add(new Option("council:" + one.id().value(), "The council " + one.name())));
    Pick people = picks.represented(visit, form);
    people.options().forEach(one -> found.add(new Option("member:" + one.value(), one.label())));
    return people.with(found);
  }

  private Pick targets(Visit visit, Form form) {
    Pick pools = picks.pools(visit, form);
    Pick councils = picks.councils(visit, form);
    List<Option> found = new ArrayList<>();
    found.add(new Option("community", "Everybody in " + visit.community().name()));
    pools
        .options()
        .forEach(one -> found.add(new Option("pool:" + one.value(), "The pool " + one.label())));
    councils
        .options()
        .forEach(
            one -> found.add(new Option("council:" + one.value(), "The council " + one.label())));
    return pools.and(councils, found);
  }

  @GetMapping("/{offered}/edit")
  Answer editing(Visit visit, @PathVariable UUID offered, Form form) {
    Offer offer = offers.get(visit.id(), new OfferId(offered));
    return Answer.show(filled(visit, offer, OfferForms.filled(form, offer)));
  }

  @PostMapping("/{offered}")
  Answer change(Visit visit, @PathVariable UUID offered, Form form) {
    OfferId id = new OfferId(offered);
    return form.sent(
        () -> {
          members.change(visit.caller(), visit.id(), id, OfferForms.wish(form));
          return OfferPages.back(visit, id, "The offer is changed.");
        },
        again -> Answer.show(filled(visit, offers.get(visit.id(), id), again)));
  }

  private EditOfferPage filled(Visit visit, Offer offer, Form form) {
    return new EditOfferPage(visit, offer, form, picks.items(visit, form, Set.of()));
  }
}
