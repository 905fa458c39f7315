package org.commonweal.web.items;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonweal.community.Member;
import org.commonweal.community.MemberFilter;
import org.commonweal.community.Members;
import org.commonweal.community.Permission;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.items.Items;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Slice;
import org.commonweal.web.Form;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Component;

/// What a form offers to choose from: items of the catalogue, and active members.
@Component
public class Picks {

  private static final Page MOST = new Page(Optional.empty(), Page.MOST);

  private final Items items;
  private final Members members;

  Picks(Items items, Members members) {
    this.items = items;
    this.members = members;
  }

  /// The allowed items by name; none allowed means the catalogue.
  public Pick items(Visit visit, Form form, Set<ItemId> allowed) {
    if (!allowed.isEmpty()) {
      return new Pick(options(items.all(visit.id(), allowed).values()), false);
    }
    Slice<Item> slice = items.list(visit.id(), "", MOST);
    Set<Item> offered = new LinkedHashSet<>(slice.rows());
    slice.next().ifPresent(_ -> offered.addAll(chosen(visit, form)));
    return new Pick(options(offered), slice.next().isPresent());
  }

  /// Items of the catalogue to choose several of; those in `always` are among them, however many
  /// there are.
  public Pick several(Visit visit, Set<ItemId> always) {
    Slice<Item> slice = items.list(visit.id(), "", MOST);
    Set<Item> offered = new LinkedHashSet<>(items.all(visit.id(), always).values());
    offered.addAll(slice.rows());
    return new Pick(options(offered), slice.next().isPresent());
  }

  /// An item that was chosen elsewhere, such as in the catalogue.
  private Collection<Item> chosen(Visit visit, Form form) {
    return form.text("item").isEmpty()
        ? List.of()
        : items.all(visit.id(), Set.of(new ItemId(form.uuid("item")))).values();
  }

  private static List<Option> options(Collection<Item> offered) {
    return offered.stream().map(Picks::option).toList();
  }

  private static Option option(Item item) {
    String measure = item.measure().isEmpty() ? "" : " (" + item.measure() + ")";
    return new Option(item.id().value().toString(), item.name() + measure);
  }

  /// Active members whose name or e-mail holds the text of the field `text`, by name.
  public Pick members(Visit visit, Form form) {
    return members(visit, form, MemberFilter.Whom.ACTIVE);
  }

  /// Those of them who give and ask.
  public Pick participants(Visit visit, Form form) {
    return members(visit, form, MemberFilter.Whom.TAKING_PART);
  }

  private Pick members(Visit visit, Form form, MemberFilter.Whom whom) {
    var filter = new MemberFilter(form.text("text"), whom);
    Slice<Member> slice = members.slice(visit.caller(), visit.id(), filter, MOST);
    return new Pick(slice.rows().stream().map(Picks::option).toList(), slice.next().isPresent());
  }

  /// Active members without the visitor, beside whom they can be chosen.
  public Pick others(Visit visit, Form form) {
    return others(visit, members(visit, form));
  }

  /// Those besides the visitor for whom the visitor may offer and ask.
  public Pick represented(Visit visit, Form form) {
    if (!visit.may(Permission.RECORD_FOR_OTHERS)) {
      return Pick.NONE;
    }
    return others(
        visit,
        visit.may(Permission.ACT_FOR_MEMBERS)
            ? participants(visit, form)
            : members(visit, form, MemberFilter.Whom.WITHOUT_SIGN_IN));
  }

  private static Pick others(Visit visit, Pick all) {
    String own = visit.member().id().value().toString();
    return new Pick(
        all.options().stream().filter(one -> !one.value().equals(own)).toList(), all.more());
  }

  private static Option option(Member member) {
    return new Option(member.id().value().toString(), member.name());
  }
}
