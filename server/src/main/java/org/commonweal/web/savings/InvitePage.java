package org.commonweal.web.savings;

import java.util.List;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleStatus;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Pick;

/// Who was invited, and a form and a link for more.
public record InvitePage(
    Visit visit, CircleTold told, Circle circle, List<String> awaited, Pick people, Form form)
    implements FormPage {

  public InvitePage {
    awaited = List.copyOf(awaited);
  }

  @Override
  public String title() {
    return "Invite to " + circle.terms().name();
  }

  public String path(String below) {
    return told.path(circle, below);
  }

  public boolean open() {
    return circle.status() == CircleStatus.DRAFT && circle.organisedBy(visit.member().id());
  }
}
