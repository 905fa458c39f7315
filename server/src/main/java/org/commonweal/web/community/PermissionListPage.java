package org.commonweal.web.community;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.commonweal.community.Opening;
import org.commonweal.community.Openings;
import org.commonweal.community.Permission;
import org.commonweal.community.Role;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// What the visitor may do here, who else may, and what is missing for the rest.
public record PermissionListPage(Visit visit, Openings openings) implements WebPage {

  @Override
  public String title() {
    return "What you may do";
  }

  /// The doors that open to everybody sooner or later, and those that come with a role.
  public List<Opening> trusted() {
    return openings.doors().stream().filter(one -> one.needed().isPresent()).toList();
  }

  public List<Opening> others() {
    return openings.doors().stream().filter(one -> one.needed().isEmpty()).toList();
  }

  public String what(Permission permission) {
    return switch (permission) {
      case READ -> "See what is shared here";
      case GIVE -> "Offer and contribute";
      case TRUST -> "Trust members and councils";
      case PUBLISH_NEED -> "Ask for something";
      case REQUEST_OFFER -> "Ask for part of an offer";
      case CREATE_COUNCIL -> "Create a council";
      case OPEN_POOL -> "Open a pool of a council";
      case KEEP_CATALOGUE -> "Add items to the catalogue";
      case RECORD_FOR_OTHERS -> "Record for members without sign-in";
      case ACT_FOR_MEMBERS -> "Act for members who sign in";
      case MANAGE_MEMBERS -> "Manage members and their roles";
      case INVITE -> "Invite people";
      case GRANT_TRUST -> "Grant points of trust";
      case CHANGE_SETTINGS -> "Change the settings";
      case VERIFY -> "Verify the books";
      case SEND_MONEY -> "Send money";
      case JOIN_CIRCLE -> "Save in circles";
      case KEEP_MONEY -> "Keep the community's money";
      case READ_MONEY -> "Read everybody's money";
      case CHANGE_FLOORS -> "Let an account go below 0";
    };
  }

  /// Who may: `owner, admin, and managers of councils`.
  public String who(Opening door) {
    if (door.roles().size() == Role.values().length) {
      return "everybody here";
    }
    String roles = String.join(", ", words(door.roles()));
    return door.seats() ? roles + ", and managers of councils" : roles;
  }

  private static List<String> words(Set<Role> roles) {
    return roles.stream().sorted().map(Role::code).toList();
  }

  public String trust(OptionalInt needed) {
    return needed.isPresent() ? visit.language().number(needed.getAsInt()) : "";
  }

  public String missing(Opening door) {
    return door.missing().map(visit.language()::sentence).orElse("");
  }
}
