package org.commonweal.web.commons;

import java.util.List;
import org.commonweal.commons.Household;
import org.commonweal.community.Permission;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Pick;

/// The members who count for more than one in rounds.
public record HouseholdsPage(
    Visit visit, Form form, List<Household> households, Pick people, Pager pager)
    implements FormPage {

  public HouseholdsPage {
    households = List.copyOf(households);
  }

  @Override
  public String title() {
    return "Households";
  }

  public boolean keeps() {
    return visit.may(Permission.MANAGE_MEMBERS);
  }
}
