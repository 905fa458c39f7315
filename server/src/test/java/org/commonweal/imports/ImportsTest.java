package org.commonweal.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonweal.ServerTest;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolSettings;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberFilter;
import org.commonweal.community.Members;
import org.commonweal.items.NeedFilter;
import org.commonweal.items.Needs;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.language.Language;
import org.commonweal.sharing.OfferFilter;
import org.commonweal.sharing.Offers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ImportsTest {

  private static final String MEMBERS =
      "name,email\nAmara,amara@example.org\nBjörn,b@example.org\n";

  @Autowired Village village;
  @Autowired Imports imports;
  @Autowired Members members;
  @Autowired Needs needs;
  @Autowired Offers offers;

  private Village.Place place;

  @BeforeEach
  void place() {
    place = village.place();
  }

  @Test
  void addsMembersOnceHoweverOftenTheFileIsImported() {
    assertThat(run(ImportKind.MEMBERS, MEMBERS)).isEqualTo(report(ImportKind.MEMBERS, 2, 2, 0));
    assertThat(run(ImportKind.MEMBERS, MEMBERS)).isEqualTo(report(ImportKind.MEMBERS, 2, 0, 2));
    assertThat(names()).contains("Amara", "Björn").hasSize(3);
  }

  @Test
  void previewsExactlyAndWritesNothing() {
    ImportOrder preview = new ImportOrder(ImportKind.MEMBERS, Optional.empty(), true, false);
    ImportReport report =
        imports.run(place.maria(), place.community(), preview, MEMBERS.getBytes(UTF_8));
    assertThat(report.added()).isEqualTo(2);
    assertThat(names()).hasSize(1);
  }

  @Test
  void readsWhatSpreadsheetsWrite() {
    String file = "\ufeffEmail;Name\r\nz@example.org;\"Zoë \"\"Z\"\"; the elder\"\r\n\r\n";
    assertThat(run(ImportKind.MEMBERS, file).added()).isEqualTo(1);
    assertThat(run(ImportKind.MEMBERS, "name\temail\nTab\ttab@example.org").added()).isEqualTo(1);
    assertThat(names()).contains("Zoë \"Z\"; the elder", "Tab");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name\\nAmara                     | The column "email" is missing. The columns are: name, email.
          ''                               | The column "name" is missing. The columns are: name, email.
          name,email,age\\nA,a@x.org,3     | There is no column "age". The columns are: name, email.
          name,email,name\\nA,a@x.org,A    | The column "name" is there twice.
          name,email\\n                    | The file has no lines below its columns.
          name,email\\n"A,a@x.org\\n       | The file cannot be read from line 2 on; a quotation mark may be missing.
          """)
  void refusesAFileItCannotRead(String file, String sentence) {
    Refused refused = refused(ImportKind.MEMBERS, file.replace("\\n", "\n"));
    assertThat(Language.ENGLISH.sentence(refused.refusal())).isEqualTo(sentence);
  }

  @Test
  void refusesWhatIsNotUtf8OrTooLong() {
    Refused latin = refused("name,email\nBj\u00f6rn,b@x.org".getBytes(ISO_8859_1));
    assertThat(latin.refusal()).isEqualTo(new ImportRefusal.NotUtf8());
    Refused long1 = refused(("name,email\n" + "A,\n".repeat(10_001)).getBytes(UTF_8));
    assertThat(long1.refusal()).isEqualTo(new ImportRefusal.TooManyLines(10_000));
    Refused large = refused(new byte[Csv.BYTES + 1]);
    assertThat(large.refusal()).isEqualTo(new ImportRefusal.FileTooLarge(Csv.BYTES));
  }

  @Test
  void namesEachBadLineAndWritesNothing() {
    String file = "name,email\nAmara,amara@x.org\n,b@x.org\nC\nD,no e-mail\nAmara,amara@x.org\n";
    assertThat(badLines(refused(ImportKind.MEMBERS, file)))
        .containsExactly(
            "3 The name is missing.",
            "4 The line has 1 field where 2 are expected.",
            "5 This is not an e-mail address.",
            "6 This repeats line 2.");
    assertThat(names()).hasSize(1);
  }

  @Test
  void importsTheGoodLinesOfAPartialFile() {
    ImportOrder partial = new ImportOrder(ImportKind.MEMBERS, Optional.empty(), false, true);
    String file = "name,email\nAmara,amara@x.org\n,b@x.org\n";
    ImportReport report =
        imports.run(place.maria(), place.community(), partial, file.getBytes(UTF_8));
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.refused()).hasSize(1);
    assertThat(names()).contains("Amara");
  }

  @Test
  void addsNeedsOnceWhileTheyAreOpen() {
    village.item(place, "Tomatoes");
    run(ImportKind.MEMBERS, MEMBERS);
    String file =
        """
        email,item,units,priority,recurrence
        AMARA@example.org,tomatoes,10,need,weekly
        b@example.org,Tomatoes,3,Want,once
        """;
    assertThat(run(ImportKind.NEEDS, file)).isEqualTo(report(ImportKind.NEEDS, 2, 2, 0));
    assertThat(run(ImportKind.NEEDS, file)).isEqualTo(report(ImportKind.NEEDS, 2, 0, 2));
    assertThat(needs.list(place.community(), NeedFilter.everything(), Page.FIRST).rows())
        .hasSize(2);
  }

  @Test
  void saysOfEachNeedWhatIsWrong() {
    village.item(place, "Tomatoes");
    run(ImportKind.MEMBERS, MEMBERS);
    String file =
        """
        email,item,units,priority,recurrence
        amara@example.org,Tomatoes,1.5,need,weekly
        amara@example.org,Tomatoes,0,need,weekly
        nobody@example.org,Tomatoes,1,need,weekly
        amara@example.org,Bread,1,need,weekly
        amara@example.org,Tomatoes,1,wish,weekly
        amara@example.org,Tomatoes,1,need,yearly
        amara@example.org,Tomatoes,10000000000000000000000000000000000000000,need,once
        """;
    assertThat(badLines(refused(ImportKind.NEEDS, file)))
        .containsExactly(
            "2 The number of units may have no decimal places.",
            "3 The number of units must be more than 0.",
            "4 Nobody in this community has the e-mail address nobody@example.org.",
            "5 There is no item named Bread in this community.",
            "6 \"wish\" is not known here; the priority is one of: need, want.",
            "7 \"yearly\" is not known here; the recurrence is one of: daily, monthly, once,"
                + " weekly.",
            "8 The number of units is larger than can be counted.");
  }

  @Test
  void findsTheContributionsThatAPoolRefuses() {
    var tomatoes = village.item(place, "Tomatoes");
    village.item(place, "Bread");
    run(ImportKind.MEMBERS, MEMBERS);
    PoolId pool = village.pool(place, settings(Set.of(tomatoes.id())));
    String file =
        """
        email,item,units
        amara@example.org,Tomatoes,10
        amara@example.org,Bread,10
        b@example.org,Tomatoes,1
        b@example.org,Tomatoes,12
        """;
    Refused refused = refused(pool, file);
    assertThat(badLines(refused))
        .containsExactly("3 Tomatoes pool does not take or give Bread.", "4 The minimum is 2.");
    assertThat(offers.list(place.community(), OfferFilter.to(pool.value()), Page.FIRST).rows())
        .isEmpty();
    ImportOrder partial = new ImportOrder(ImportKind.CONTRIBUTIONS, Optional.of(pool), false, true);
    assertThat(imports.run(place.maria(), place.community(), partial, file.getBytes(UTF_8)).added())
        .isEqualTo(2);
  }

  private static PoolSettings settings(Set<org.commonweal.items.ItemId> allowed) {
    PoolSettings named = PoolSettings.named("Tomatoes pool");
    return new PoolSettings(
        named.name(), "", "", "", "2", named.priority(), named.strategy(), allowed);
  }

  private ImportReport run(ImportKind kind, String file) {
    ImportOrder order = new ImportOrder(kind, Optional.empty(), false, false);
    return imports.run(place.maria(), place.community(), order, file.getBytes(UTF_8));
  }

  private Refused refused(ImportKind kind, String file) {
    return catchThrowableOfType(Refused.class, () -> run(kind, file));
  }

  private Refused refused(byte[] file) {
    ImportOrder order = new ImportOrder(ImportKind.MEMBERS, Optional.empty(), false, false);
    return catchThrowableOfType(
        Refused.class, () -> imports.run(place.maria(), place.community(), order, file));
  }

  private Refused refused(PoolId pool, String file) {
    ImportOrder order = new ImportOrder(ImportKind.CONTRIBUTIONS, Optional.of(pool), false, false);
    return catchThrowableOfType(
        Refused.class,
        () -> imports.run(place.maria(), place.community(), order, file.getBytes(UTF_8)));
  }

  private static List<String> badLines(Refused refused) {
    return ((ImportRefusal.BadLines) refused.refusal())
        .refused().stream()
            .map(bad -> bad.line() + " " + Language.ENGLISH.sentence(bad.refusals().getFirst()))
            .toList();
  }

  private static ImportReport report(ImportKind kind, int lines, int added, int already) {
    return new ImportReport(kind, false, lines, added, already, List.of());
  }

  private List<String> names() {
    return members
        .slice(place.maria(), place.community(), MemberFilter.ALL, Page.FIRST)
        .rows()
        .stream()
        .map(member -> member.name())
        .toList();
  }
}
