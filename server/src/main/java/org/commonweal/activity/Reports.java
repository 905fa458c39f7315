package org.commonweal.activity;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.commonweal.community.Communities;
import org.commonweal.community.CouncilId;
import org.commonweal.community.Manager;
import org.commonweal.community.Membership;
import org.commonweal.community.MembershipRefusal;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The reports of councils: published by their managers, with figures from the books, for every
/// member to read. One is never changed; a later one may take its place.
@Service
public class Reports {

  /// Lines, each an item in a pool, that a report has at most.
  static final int MOST_LINES = 2_000;

  private final ReportStore store;
  private final FigureStore figures;
  private final Chronicle chronicle;
  private final Membership membership;
  private final Communities communities;
  private final Ids ids;
  private final InstantSource clock;

  Reports(
      ReportStore store,
      FigureStore figures,
      Chronicle chronicle,
      Membership membership,
      Communities communities,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.figures = figures;
    this.chronicle = chronicle;
    this.membership = membership;
    this.communities = communities;
    this.ids = ids;
    this.clock = clock;
  }

  /// The figures that a report on these days would have now, for managers of the council.
  @Transactional(readOnly = true)
  public List<ReportLine> figures(
      Caller caller, CommunityId community, CouncilId council, String from, String to) {
    membership.requireManager(caller, community, council);
    return lines(community, council, days(community, from, to));
  }

  private ReportDays days(CommunityId community, String from, String to) {
    return ReportDays.of(from, to, today(community));
  }

  /// The last day that a report can be about.
  public LocalDate today(CommunityId community) {
    return LocalDate.ofInstant(clock.instant(), zone(community));
  }

  private ZoneId zone(CommunityId community) {
    return communities.get(community).zone();
  }

  private List<ReportLine> lines(CommunityId community, CouncilId council, ReportDays days) {
    ZoneId zone = zone(community);
    var span = new FigureStore.Span(days.since(zone), days.until(zone));
    List<ReportLine> lines = figures.of(community, council, span, MOST_LINES + 1);
    if (lines.size() > MOST_LINES) {
      throw new Refused(new ActivityRefusal.ReportTooLarge(MOST_LINES));
    }
    return lines;
  }

  /// Publishes a report with the figures of this moment.
  @Transactional
  public ReportId publish(
      Caller caller, CommunityId community, CouncilId council, NewReport asked) {
    Manager manager = membership.requireManager(caller, community, council);
    NewReport checked = asked.checked();
    ReportDays days = days(community, checked.from(), checked.to());
    checked.replaces().ifPresent(before -> refuseForeign(community, council, before));
    var id = new ReportId(ids.next());
    Instant now = clock.instant();
    var row = new ReportStore.Row(id, council, days, checked, manager.member().id(), now);
    if (!store.insert(community, row)) {
      throw new Refused(new ActivityRefusal.AlreadyReplaced());
    }
    store.insertLines(community, id, lines(community, council, days));
    chronicle.tell(
        community,
        new Entry(Happened.REPORTED, id.value(), caller.person())
            .with(Tie.COUNCIL, council.value())
            .saying(checked.title()));
    return id;
  }

  private void refuseForeign(CommunityId community, CouncilId council, ReportId before) {
    if (store.find(community, council, before).isEmpty()) {
      throw new Refused(new ActivityRefusal.UnknownReport("replaces"));
    }
  }

  /// The reports of a council, also of one that was closed, the last first.
  public Slice<Report> list(CommunityId community, CouncilId council, Page page) {
    councilName(community, council);
    return page.slice(store.list(community, council, page), report -> report.id().value());
  }

  /// What a council of this community is called, open or closed.
  public String councilName(CommunityId community, CouncilId council) {
    return store
        .council(community, council)
        .orElseThrow(() -> new Refused(new MembershipRefusal.CouncilNotFound()));
  }

  /// The report, if it is one of this council.
  public Optional<Report> find(CommunityId community, CouncilId council, ReportId id) {
    return store.find(community, council, id);
  }

  public Report.Whole get(CommunityId community, CouncilId council, ReportId id) {
    Report report =
        store
            .find(community, council, id)
            .orElseThrow(() -> new Refused(new ActivityRefusal.NoSuchReport()));
    return new Report.Whole(report, store.lines(community, id));
  }
}
