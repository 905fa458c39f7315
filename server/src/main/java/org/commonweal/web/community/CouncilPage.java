package org.commonweal.web.community;

import java.util.List;
import org.commonweal.community.Council;
import org.commonweal.community.Member;
import org.commonweal.community.Permission;
import org.commonweal.community.Standing;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// A council and its managers.
public record CouncilPage(
    Visit visit, Council council, List<Member> managers, Standing standing, Form form)
    implements FormPage {

  public CouncilPage {
    managers = List.copyOf(managers);
  }

  @Override
  public String title() {
    return council.name();
  }

  public String path(String below) {
    return visit.path("/councils/" + council.id().value() + below);
  }

  public boolean manages() {
    return managers.stream().anyMatch(one -> one.id().equals(visit.member().id()));
  }

  /// Whether the caller may change who the managers are.
  public boolean seats() {
    return manages() || visit.may(Permission.MANAGE_MEMBERS);
  }
}
