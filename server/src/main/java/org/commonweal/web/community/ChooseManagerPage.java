package org.commonweal.web.community;

import java.util.List;
import org.commonweal.community.Council;
import org.commonweal.community.Member;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// Finds the member who is to become a manager of a council.
public record ChooseManagerPage(
    Visit visit, Council council, Form form, List<Member> members, Pager pager) implements WebPage {

  public ChooseManagerPage {
    members = List.copyOf(members);
  }

  @Override
  public String title() {
    return "Add a manager";
  }

  @Override
  public int status() {
    return form.status();
  }

  public String path(String below) {
    return visit.path("/councils/" + council.id().value() + below);
  }
}
