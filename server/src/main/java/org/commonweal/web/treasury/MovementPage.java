package org.commonweal.web.treasury;

import java.util.ArrayList;
import java.util.List;
import org.commonweal.community.MemberId;
import org.commonweal.community.Permission;
import org.commonweal.treasury.Movement;
import org.commonweal.web.Link;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// The receipt of one movement of money.
public record MovementPage(Visit visit, Movement movement) implements WebPage {

  @Override
  public String title() {
    return told().sentence(movement);
  }

  public Told told() {
    return new Told(visit);
  }

  public boolean undoable() {
    return visit.may(Permission.KEEP_MONEY) && movement.undone().isEmpty();
  }

  /// The statements it is on, as far as the visitor may read them.
  public List<Link> statements() {
    List<Link> links = new ArrayList<>();
    member(links, movement.member(), movement.memberName());
    movement.receiver().ifPresent(one -> member(links, one.member(), one.name()));
    if (visit.may(Permission.READ_MONEY)) {
      movement
          .place()
          .ifPresent(place -> links.add(new Link(place.name(), told().statement(place.id()))));
    }
    return links;
  }

  private void member(List<Link> links, MemberId member, String name) {
    if (member.equals(visit.member().id()) || visit.may(Permission.READ_MONEY)) {
      links.add(new Link(name, told().statement(member)));
    }
  }

  public boolean keeps() {
    return visit.may(Permission.KEEP_MONEY);
  }
}
