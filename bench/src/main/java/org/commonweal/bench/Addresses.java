package org.commonweal.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every page and list below a community: found by its route, so that none can be forgotten, and
/// with the filters of `questions.txt`.
record Addresses(Village village) {

  private static final String PAGES = "/communities/{community}";
  private static final String ENDPOINTS = "/api/v1" + PAGES;

  /// What reads a whole book or hands out a file is no page, and money is not what is shared.
  private static final List<String> NOT_ASKED =
      List.of(
          "/verif",
          "/verify",
          "/head",
          ".csv",
          "/inputs",
          "/treasury",
          "/wallet",
          "/places",
          "/currencies",
          "/periods",
          "/counts",
          "/{kind:",
          "/accounts/{account}.",
          "/imports");

  /// An address as a route writes it, and with the ids of the village.
  record Address(String pattern, String path) {

    boolean page() {
      return pattern.startsWith(PAGES);
    }
  }

  List<Address> all() {
    List<String> questions = questions();
    Set<String> named =
        questions.stream().map(line -> line.replaceAll("[?].*", "")).collect(Collectors.toSet());
    List<String> patterns = new ArrayList<>(questions);
    routes().stream().filter(pattern -> !named.contains(pattern)).sorted().forEach(patterns::add);
    Map<String, String> ids = ids();
    return patterns.stream()
        .map(pattern -> new Address(pattern, filled(pattern, ids)))
        .filter(address -> !address.path().contains("{"))
        .toList();
  }

  private static List<String> questions() {
    return Ground.text("questions.txt").lines().filter(line -> line.startsWith("/")).toList();
  }

  private Set<String> routes() {
    ApplicationContext context = village.application().context();
    Map<RequestMappingInfo, HandlerMethod> routes =
        context
            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods();
    return routes.keySet().stream()
        .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(route -> route.getPatternValues().stream())
        .filter(pattern -> pattern.startsWith(PAGES) || pattern.startsWith(ENDPOINTS))
        .filter(pattern -> NOT_ASKED.stream().noneMatch(pattern::contains))
        .collect(Collectors.toSet());
  }

  private static String filled(String pattern, Map<String, String> ids) {
    String path = pattern;
    for (Map.Entry<String, String> id : ids.entrySet()) {
      path = path.replace("{" + id.getKey() + "}", id.getValue());
    }
    return path;
  }

  private Map<String, String> ids() {
    Map<String, String> ids = new HashMap<>();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    ids.put("community", village.community().uid().toString());
    ids.put("today", today.toString());
    ids.put("monthAgo", today.minusMonths(1).toString());
    ids.put("yearAgo", today.minusYears(1).toString());
    ids.put("item", village.item().id().value().toString());
    ids.put("pool", village.pool().value().toString());
    ids.put(
        "member", one("community.member", "person = '" + village.member().person().value() + "'"));
    ids.put("council", one("community.council", "true"));
    String pool = "'" + ids.get("pool") + "'";
    String member = "'" + ids.get("member") + "'";
    ids.put("need", one("items.need", "member = " + member));
    ids.put("offered", one("sharing.offer", "giver = " + member + " and status = 'open'"));
    ids.put("request", one("sharing.request", "offer = '" + ids.get("offered") + "'"));
    ids.put("offer", one("sharing.offer", "target = " + pool + " and status = 'fulfilled'"));
    ids.put("contribution", Objects.requireNonNull(ids.get("offer")));
    ids.put("round", one("rounds.round", "source = " + pool + " and committed_at is not null"));
    ids.put("share", one("sharing.share", "receiver = " + member));
    ids.put("change", one("commons.stock_change", "true"));
    ids.put("invitation", one("community.invitation", "true"));
    ids.put("account", account(pool));
    ids.put("rareItem", last("items.item"));
    ids.put("rarePool", pool("'" + ids.get("rareItem") + "'"));
    ids.put("deepOffer", middle("sharing.offer"));
    ids.put("deepRequest", middle("sharing.request"));
    ids.put("deepNeed", middle("items.need"));
    ids.put("deepShare", middle("sharing.share"));
    ids.put("deepMember", middle("community.member"));
    ids.put("deepPool", middle("commons.pool"));
    return ids;
  }

  /// The last one of these.
  private String one(String table, String which) {
    return one(table, which, "order by id desc");
  }

  private String last(String table) {
    return one(table, "true");
  }

  private String middle(String table) {
    return one(
        table,
        "true",
        "order by id offset (select count(*) / 2 from %s where community = %d)"
            .formatted(table, community()));
  }

  private String one(String table, String which, String order) {
    return id(
        "select id from %s where community = %d and %s %s limit 1"
            .formatted(table, community(), which, order));
  }

  /// What the pool has of what everybody needs.
  private String account(String pool) {
    return id(
        "select uid as id from ledger.account where community = %d and holder = %s and purpose = 'stock' limit 1"
            .formatted(community(), pool));
  }

  /// A pool that has this item.
  private String pool(String item) {
    return id(
        "select holder as id from ledger.account where community = %d and unit = %s and purpose = 'stock' limit 1"
            .formatted(community(), item));
  }

  private String id(String sql) {
    return village.jdbc().sql(sql).query(UUID.class).single().toString();
  }

  private int community() {
    return village.community().id().value();
  }
}
