package org.commonweal.web.savings;

import java.util.Arrays;
import java.util.List;
import org.commonweal.community.Permission;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleWord;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;

/// The circles somebody may see, and what the community calls them.
public record CircleListPage(
    Visit visit, CircleTold told, List<Circle> circles, Form form, Pager pager)
    implements FormPage {

  public CircleListPage {
    circles = List.copyOf(circles);
  }

  @Override
  public String title() {
    return told.heading();
  }

  public boolean joins() {
    return visit.may(Permission.JOIN_CIRCLE);
  }

  public boolean names() {
    return visit.may(Permission.CHANGE_SETTINGS);
  }

  public List<Option> words() {
    return Arrays.stream(CircleWord.values())
        .map(word -> new Option(word.one(), new CircleTold(visit, word).heading()))
        .toList();
  }

  /// `3 of 10 have joined`, `cycle 2 of 10`.
  public String stand(Circle circle) {
    int size = circle.terms().size();
    return switch (circle.status()) {
      case DRAFT -> circle.turns().size() + " of " + size + " have joined";
      case ACTIVE, PAUSED -> "cycle " + (circle.cycle() + 1) + " of " + size;
      case COMPLETED -> "everybody has received";
      case DISSOLVED -> circle.cycle() + " of " + size + " have received";
      case CANCELLED -> "never started";
    };
  }
}
