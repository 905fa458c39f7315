package org.commonweal.savings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Adds up what the rows of a circle say came in and went out.
@Repository
class CircleSumStore {

  private final JdbcClient jdbc;

  CircleSumStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What came in and went out.
  record Flow(CircleSums.In in, CircleSums.Out out) {}

  Flow of(Circle circle) {
    return jdbc.sql(
            """
            select p.contributions, p.reserve, p.fees, p.refunds, d.deposits, m.moved, o.payouts,
                   o.discounts, e.shared, e.returned, e.settled + r.repaid as settled, r.repaid
              from (select coalesce(sum(amount) filter (where source in ('wallet', 'cash', 'moved')), 0)
                             as contributions,
                           coalesce(sum(reserve), 0) as reserve, coalesce(sum(fee), 0) as fees,
                           coalesce(sum(amount + reserve + fee)
                                      filter (where refunded_at is not null), 0) as refunds
                      from savings.payment
                     where community = :community and circle = :circle) p,
                   (select coalesce(sum(amount), 0) as deposits
                      from savings.deposit
                     where community = :community and circle = :circle) d,
                   (select coalesce(sum(case when moved then 0 else amount end + later - held), 0)
                             as payouts,
                           coalesce(sum(discount) filter (where not moved), 0) as discounts
                      from savings.payout
                     where community = :community and circle = :circle) o,
                   (select coalesce(sum(fees + reserve), 0) as shared,
                           coalesce(sum(deposits), 0) as returned,
                           coalesce(sum(settled), 0) as settled
                      from savings.ending
                     where community = :community and circle = :circle) e,
                   (select coalesce(sum(amount), 0) as repaid
                      from savings.repayment
                     where community = :community and circle = :circle and refund is null) r,
                   (select coalesce(sum(fees + reserve), 0) as moved
                      from savings.opening
                     where community = :community and circle = :circle) m
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .query((row, _) ->
            new Flow(
                new CircleSums.In(
                    PaymentStore.quantity(circle, row, "contributions"),
                    PaymentStore.quantity(circle, row, "reserve"),
                    PaymentStore.quantity(circle, row, "fees"),
                    PaymentStore.quantity(circle, row, "deposits"),
                    PaymentStore.quantity(circle, row, "repaid"),
                    PaymentStore.quantity(circle, row, "moved")),
                new CircleSums.Out(
                    PaymentStore.quantity(circle, row, "payouts"),
                    PaymentStore.quantity(circle, row, "discounts"),
                    PaymentStore.quantity(circle, row, "refunds"),
                    PaymentStore.quantity(circle, row, "shared"),
                    PaymentStore.quantity(circle, row, "returned"),
                    PaymentStore.quantity(circle, row, "settled"))))
        .single();
  }
}
