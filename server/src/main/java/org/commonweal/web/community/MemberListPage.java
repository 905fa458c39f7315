package org.commonweal.web.community;

import java.util.List;
import org.commonweal.community.Member;
import org.commonweal.web.Form;
import org.commonweal.web.Option;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// The members of a community, found by name, e-mail and status.
public record MemberListPage(Visit visit, Form form, List<Member> members, Pager pager)
    implements WebPage {

  public MemberListPage {
    members = List.copyOf(members);
  }

  @Override
  public String title() {
    return "Members";
  }

  public List<Option> statuses() {
    return Statuses.FILTER;
  }
}
