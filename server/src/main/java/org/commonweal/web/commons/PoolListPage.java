package org.commonweal.web.commons;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonweal.commons.Pool;
import org.commonweal.community.Council;
import org.commonweal.web.Form;
import org.commonweal.web.Option;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// The pools of a community, of one council or of all; `whyNot` says why the caller cannot open
/// one.
public record PoolListPage(
    Visit visit,
    Form form,
    List<Pool> pools,
    Pager pager,
    List<Council> councils,
    Optional<String> whyNot)
    implements WebPage {

  public PoolListPage {
    pools = List.copyOf(pools);
    councils = List.copyOf(councils);
  }

  @Override
  public String title() {
    return "Pools";
  }

  /// The council whose pools these are, if they are of one.
  public Optional<Council> council() {
    return councils.stream()
        .filter(one -> form.has("council", one.id().value().toString()))
        .findFirst();
  }

  public List<Option> choices() {
    return Stream.concat(
            Stream.of(new Option("", "All councils")),
            councils.stream().map(one -> new Option(one.id().value().toString(), one.name())))
        .toList();
  }

  public String path(Pool pool) {
    return Paths.pool(visit, pool.id(), "");
  }
}
