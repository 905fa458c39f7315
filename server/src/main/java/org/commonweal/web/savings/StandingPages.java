package org.commonweal.web.savings;

import java.util.UUID;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleBooks;
import org.commonweal.web.Answer;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// How a circle stands, for whoever sees it.
@Controller
@RequestMapping("/communities/{community}/circles/{circle}/standing")
class StandingPages {

  private final CircleBooks books;
  private final CircleView view;

  StandingPages(CircleBooks books, CircleView view) {
    this.books = books;
    this.view = view;
  }

  @GetMapping
  Answer show(Visit visit, @PathVariable UUID circle) {
    Circle found = view.circle(visit, circle);
    return Answer.show(new StandingPage(visit, view.told(visit), found, books.prospect(found)));
  }
}
