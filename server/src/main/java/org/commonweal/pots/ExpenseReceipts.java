package org.commonweal.pots;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps receipts of expenses. What a file is, its first bytes say and not its name.
@Service
public class ExpenseReceipts {

  public static final int MOST_BYTES = 2_000_000;

  /// ExpenseReceipts that one expense may have.
  public static final int MOST = 10;

  private static final int MEGABYTES = 2;

  private final JdbcClient jdbc;
  private final ExpenseBooks books;
  private final Membership membership;
  private final Ids ids;
  private final InstantSource clock;

  ExpenseReceipts(
      JdbcClient jdbc, ExpenseBooks books, Membership membership, Ids ids, InstantSource clock) {
    this.jdbc = jdbc;
    this.books = books;
    this.membership = membership;
    this.ids = ids;
    this.clock = clock;
  }

  /// A receipt with its content.
  public static final class Content {

    private final Receipt receipt;
    private final byte[] bytes;

    Content(Receipt receipt, byte[] bytes) {
      this.receipt = receipt;
      this.bytes = bytes;
    }

    public Receipt receipt() {
      return receipt;
    }

    public byte[] bytes() {
      return bytes.clone();
    }
  }

  /// Attaches a file, for whoever takes part in the expense or may change it.
  @Transactional
  public ReceiptId attach(
      Caller caller, CommunityId community, ExpenseId id, String name, byte[] bytes) {
    var member = membership.require(caller, community, Permission.SEND_MONEY);
    Expense expense = books.get(caller, community, id);
    if (!expense.takesPart(member.id()) && !books.changes(caller, expense)) {
      throw new Refused(new PotsRefusal.ExpenseNotYours(expense.ownerName()));
    }
    if (bytes.length > MOST_BYTES) {
      throw new Refused(new PotsRefusal.ReceiptTooLarge("file", MEGABYTES));
    }
    String type = type(bytes).orElseThrow(() -> new Refused(new PotsRefusal.NotAReceipt("file")));
    var checks = new Checks();
    String plain =
        checks.name(
            "file", name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
    checks.done();
    if (of(expense).size() >= MOST) {
      throw new Refused(new PotsRefusal.TooManyReceipts(MOST));
    }
    var made = new ReceiptId(ids.next());
    jdbc.sql(
            """
            insert into pots.receipt
                   (community, id, expense, name, type, content, attached_at, attached_by)
            values (:community, :id, :expense, :name, :type, :content, :at, :by)
            """)
        .param("community", community.value())
        .param("id", made.value())
        .param("expense", id.value())
        .param("name", plain)
        .param("type", type)
        .param("content", bytes)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", caller.person().value())
        .update();
    return made;
  }

  /// By the first bytes: PNG, JPEG, WebP or PDF.
  static Optional<String> type(byte[] bytes) {
    String begin = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
    if (begin.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of("image/png");
    }
    if (begin.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of("image/jpeg");
    }
    if (begin.startsWith("RIFF") && begin.endsWith("WEBP")) {
      return Optional.of("image/webp");
    }
    return begin.startsWith("%PDF-") ? Optional.of("application/pdf") : Optional.empty();
  }

  /// For whoever sees the expense.
  public List<Receipt> of(Expense expense) {
    return jdbc.sql(
            """
            select id, name, type, octet_length(content) as bytes, attached_at
              from pots.receipt
             where community = :community and expense = :expense
             order by id
            """)
        .param("community", expense.community().value())
        .param("expense", expense.id().value())
        .query((row, _) -> receipt(row))
        .list();
  }

  public Content get(Caller caller, CommunityId community, ExpenseId expense, ReceiptId id) {
    books.get(caller, community, expense);
    return jdbc.sql(
            """
            select id, name, type, octet_length(content) as bytes, attached_at, content
              from pots.receipt
             where community = :community and expense = :expense and id = :id
            """)
        .param("community", community.value())
        .param("expense", expense.value())
        .param("id", id.value())
        .query((row, _) -> new Content(receipt(row), row.getBytes("content")))
        .optional()
        .orElseThrow(() -> new Refused(new PotsRefusal.NoSuchReceipt()));
  }

  private static Receipt receipt(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Receipt(
        new ReceiptId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getString("type"),
        row.getInt("bytes"),
        row.getObject("attached_at", OffsetDateTime.class).toInstant());
  }
}
