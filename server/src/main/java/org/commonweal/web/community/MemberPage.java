package org.commonweal.web.community;

import org.commonweal.community.Member;
import org.commonweal.community.MemberStatus;
import org.commonweal.community.Permission;
import org.commonweal.community.Standing;
import org.commonweal.kernel.Slice;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;

/// One member: who they are here, and what this caller may change about that.
public record MemberPage(
    Visit visit, Member member, Standing standing, Slice<GrantLine> grants, Form form)
    implements FormPage {

  @Override
  public String title() {
    return member.name();
  }

  public String path(String below) {
    return visit.path("/members/" + member.id().value() + below);
  }

  public boolean self() {
    return member.id().equals(visit.member().id());
  }

  /// The way through what was granted, newest first.
  public Pager pager() {
    return Pager.of(Query.of(path("")), form, grants);
  }

  /// Whether the caller may say that they trust this member.
  public boolean trusting() {
    return visit.may(Permission.TRUST) && !self() && member.status() != MemberStatus.LEFT;
  }

  public boolean granting() {
    return visit.may(Permission.GRANT_TRUST) && member.status() != MemberStatus.LEFT;
  }

  /// Whether the caller may hand the member a link: to take over, or to a new password.
  public boolean linking() {
    return visit.may(member.managed() ? Permission.INVITE : Permission.MANAGE_MEMBERS)
        && !self()
        && member.status() != MemberStatus.LEFT;
  }

  public boolean changeable() {
    return visit.may(Permission.MANAGE_MEMBERS) && member.status() != MemberStatus.LEFT;
  }

  /// Whether name and contact are kept here and not by a person of their own.
  public boolean kept() {
    return member.managed()
        && visit.may(Permission.RECORD_FOR_OTHERS)
        && member.status() != MemberStatus.LEFT;
  }
}
