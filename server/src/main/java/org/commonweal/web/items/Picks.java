package org.commonweal.web.items;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Pools;
import org.commonweal.community.Council;
import org.commonweal.community.CouncilId;
import org.commonweal.community.Councils;
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
  private final Councils councils;
  private final Pools pools;

  Picks(Items items, Members members, Councils councils, Pools pools) {
    this.items = items;
    this.members = members;
    this.councils = councils;
    this.pools = pools;
  }

  /// The allowed items by name; none allowed means those of the catalogue whose name holds the text
  /// of the field `thing`, and what is chosen already.
  public Pick items(Visit visit, Form form, Set<ItemId> allowed) {
    if (!allowed.isEmpty()) {
      return new Pick(options(items.all(visit.id(), allowed).values()), false);
    }
    return found(visit, form, form.ids("item").stream().map(ItemId::new).toList());
  }

  /// Items to choose several of, found in the same way; those in `always` are among them.
  public Pick several(Visit visit, Form form, Set<ItemId> always) {
    return found(visit, form, always);
  }

  private Pick found(Visit visit, Form form, Collection<ItemId> always) {
    String text = form.text("thing").strip();
    Slice<Item> slice = items.list(visit.id(), text, MOST);
    Map<ItemId, Item> offered = new LinkedHashMap<>();
    slice.rows().forEach(item -> offered.put(item.id(), item));
    if (!offered.keySet().containsAll(always)) {
      items.all(visit.id(), always).forEach(offered::putIfAbsent);
    }
    return pick(options(offered.values()), slice, text);
  }

  private static Pick pick(List<Option> options, Slice<?> slice, String text) {
    return text.isEmpty()
        ? new Pick(options, slice.next().isPresent())
        : new Pick(options, true, OptionalInt.of(slice.rows().size()));
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
    String text = form.text("text").strip();
    var filter = new MemberFilter(text, whom);
    Slice<Member> slice = members.slice(visit.caller(), visit.id(), filter, MOST);
    return pick(slice.rows().stream().map(Picks::option).toList(), slice, text);
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
    return all.with(all.options().stream().filter(one -> !one.value().equals(own)).toList());
  }

  /// Open councils whose name holds the text of the field `group`, by name, and the chosen one.
  public Pick councils(Visit visit, Form form) {
    String text = form.text("group").strip();
    Slice<Council> slice = councils.slice(visit.caller(), visit.id(), text, MOST);
    Set<Council> offered = new LinkedHashSet<>(slice.rows());
    form.ids("council").stream()
        .filter(id -> !text.isEmpty() || slice.next().isPresent())
        .forEach(id -> offered.add(councils.get(visit.caller(), visit.id(), new CouncilId(id))));
    List<Option> options =
        offered.stream().map(one -> new Option(one.id().value().toString(), one.name())).toList();
    return pick(options, slice, text);
  }

  /// Open pools, found in the same way.
  public Pick pools(Visit visit, Form form) {
    String text = form.text("group").strip();
    Slice<Pool> slice = pools.find(visit.id(), text, MOST);
    Map<PoolId, String> offered = new LinkedHashMap<>();
    slice.rows().forEach(one -> offered.put(one.id(), one.name()));
    Set<PoolId> chosen = form.ids("pool").stream().map(PoolId::new).collect(Collectors.toSet());
    if (!offered.keySet().containsAll(chosen)) {
      pools.all(visit.id(), chosen).values().forEach(one -> offered.put(one.id(), one.name()));
    }
    List<Option> options = new ArrayList<>();
    offered.forEach((id, name) -> options.add(new Option(id.value().toString(), name)));
    return pick(options, slice, text);
  }

  private static Option option(Member member) {
    return new Option(member.id().value().toString(), member.name());
  }
}
