package org.commonweal.web.community;

import java.util.List;
import java.util.Optional;
import org.commonweal.community.Council;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// The councils of a community; `whyNot` says why the caller cannot create one.
public record CouncilListPage(
    Visit visit, Form form, List<Council> councils, Pager pager, Optional<String> whyNot)
    implements WebPage {

  public CouncilListPage {
    councils = List.copyOf(councils);
  }

  @Override
  public String title() {
    return "Councils";
  }
}
