package org.commonweal.web.community;

import java.util.List;
import org.commonweal.community.Invitation;
import org.commonweal.community.InvitationStatus;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;

/// The form that makes an invitation link, and the links there are.
public record InvitationListPage(Visit visit, Form form, List<Invitation> invitations, Pager pager)
    implements FormPage {

  public InvitationListPage {
    invitations = List.copyOf(invitations);
  }

  @Override
  public String title() {
    return "Invitations";
  }

  public List<Option> roles() {
    return List.of(
        new Option("member", "Member", "Gives, asks and receives."),
        new Option("viewer", "Viewer", "Reads only."));
  }

  public static String tone(InvitationStatus status) {
    return switch (status) {
      case OPEN -> "good";
      case USED, EXPIRED -> "plain";
      case REVOKED -> "bad";
    };
  }
}
