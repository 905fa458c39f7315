package org.commonweal.web.treasury;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.kernel.Day;
import org.commonweal.kernel.Slice;
import org.commonweal.treasury.MoneyBook;
import org.commonweal.treasury.Movement;
import org.commonweal.treasury.MovementFilter;
import org.commonweal.treasury.MovementId;
import org.commonweal.treasury.MovementKind;
import org.commonweal.treasury.Reversals;
import org.commonweal.web.Answer;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What moved: the list, the receipt of each, and how it is undone.
@Controller
@RequestMapping("/communities/{community}/treasury/movements")
class MovementPages {

  private final MoneyBook book;
  private final Reversals reversals;
  private final Membership membership;

  MovementPages(MoneyBook book, Reversals reversals, Membership membership) {
    this.book = book;
    this.reversals = reversals;
    this.membership = membership;
  }

  @GetMapping
  Answer list(Visit visit, Form form) {
    return form.sent(() -> found(visit, form), again -> Answer.show(empty(visit, again)));
  }

  private Answer found(Visit visit, Form form) {
    MovementFilter filter =
        new MovementFilter(
            form.text("kind").isEmpty()
                ? Optional.empty()
                : Optional.of(Choice.of(form, "kind", MovementKind.values())),
            Optional.empty(),
            Optional.empty(),
            Day.ifAny("from", form.text("from")),
            Day.ifAny("to", form.text("to")),
            Optional.empty());
    Slice<Movement> slice = book.list(visit.caller(), visit.id(), filter, form.page());
    return Answer.show(
        new MovementListPage(visit, form, slice.rows(), Pager.of(query(visit, form), form, slice)));
  }

  private static MovementListPage empty(Visit visit, Form form) {
    Slice<Movement> none = new Slice<>(List.of(), Optional.empty());
    return new MovementListPage(visit, form, none.rows(), Pager.of(query(visit, form), form, none));
  }

  private static Query query(Visit visit, Form form) {
    return Query.of(visit.path("/treasury/movements"))
        .with("kind", form.text("kind"))
        .with("from", form.text("from"))
        .with("to", form.text("to"));
  }

  @GetMapping("/{movement}")
  Answer one(Visit visit, @PathVariable UUID movement) {
    return Answer.show(new MovementPage(visit, get(visit, movement)));
  }

  @GetMapping("/{movement}/undo")
  Answer undoing(Visit visit, @PathVariable UUID movement, Form form) {
    membership.require(visit.caller(), visit.id(), Permission.KEEP_MONEY);
    return Answer.show(new UndoPage(visit, get(visit, movement), form));
  }

  @PostMapping("/{movement}/undo")
  Answer undo(Visit visit, @PathVariable UUID movement, Form form) {
    return form.sent(
        () -> {
          reversals.reverse(
              visit.caller(), visit.id(), new MovementId(movement), form.text("reason"));
          return Answer.go(visit.path("/treasury/movements/" + movement), "It was undone.");
        },
        again -> Answer.show(new UndoPage(visit, get(visit, movement), again)));
  }

  private Movement get(Visit visit, UUID movement) {
    return book.get(visit.caller(), visit.id(), new MovementId(movement));
  }
}
