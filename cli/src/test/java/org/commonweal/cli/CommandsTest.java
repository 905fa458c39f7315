package org.commonweal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

  private static final String EMAIL = "maria.mbeki@example.org";

  private static Throwaway throwaway;
  private static Troupe troupe;

  @TempDir Path scratch;

  private final Map<String, String> variables = new HashMap<>();

  @BeforeAll
  static void start() {
    World world = new TestWorld(Map.of(), "").world();
    throwaway = Throwaway.start(world, Instant.parse("2025-11-15T09:00:00Z"));
    troupe =
        new Stage(world, throwaway, "tomatoes")
            .setUp("Maria Mbeki", EMAIL, Stage.neighbours("Tomato Village"));
  }

  @AfterAll
  static void stop() {
    throwaway.close();
  }

  @BeforeEach
  void variables() {
    variables.put("COMMONWEAL_HOME", throwaway.home().toString());
    variables.put("XDG_CONFIG_HOME", scratch.toString());
  }

  @Test
  void signsInAndOut() throws IOException {
    TestWorld login = new TestWorld(variables, "wrong password\n");
    assertThat(login.run("login", "--email", EMAIL)).isEqualTo(Failure.REFUSED);
    assertThat(login.err()).isEqualTo("The e-mail address or the password is wrong.\n");
    signIn();
    Path tokens = scratch.resolve("commonweal").resolve("tokens.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tokens)))
        .isEqualTo("rw-------");
    TestWorld logout = new TestWorld(variables, "");
    assertThat(logout.run("logout")).isZero();
    assertThat(logout.out()).startsWith("Signed out");
    TestWorld after = new TestWorld(variables, "");
    assertThat(after.run("verify", "--community", "Tomato Village")).isEqualTo(Failure.UNUSABLE);
    assertThat(after.err()).startsWith("Sign in first");
  }

  @Test
  void importsWhatThePreviewSays() throws IOException {
    signIn();
    Path members = file("members.csv", "name;email\r\nAnna;anna@example.org\r\n");
    TestWorld first = new TestWorld(variables, "");
    assertThat(first.run("import", "--community", "tomato village", members.toString())).isZero();
    assertThat(first.out())
        .isEqualTo(
            """
            Would import members: 1 new, 0 there already, 0 bad lines.
            Imported members: 1 new, 0 there already, 0 bad lines.
            """);
    TestWorld again = new TestWorld(variables, "");
    again.run("import", "--community", "Tomato Village", "--yes", members.toString());
    assertThat(again.out()).contains("Imported members: 0 new, 1 there already");
  }

  @Test
  void namesBadLinesAndImportsNothing() throws IOException {
    signIn();
    Path members = file("members.csv", "name,email\nBea,bea@example.org\n,x@example.org\nC,c\n");
    TestWorld refused = new TestWorld(variables, "");
    assertThat(refused.run("import", "--community", "Tomato Village", members.toString()))
        .isEqualTo(Failure.REFUSED);
    assertThat(refused.out())
        .isEqualTo(
            """
            Would import members: 1 new, 0 there already, 2 bad lines.
            line 3: The name is missing.
            line 4: This is not an e-mail address.
            """);
    assertThat(refused.err()).startsWith("Nothing was imported");
    assertThat(names()).doesNotContain("Bea");
    TestWorld partial = new TestWorld(variables, "");
    partial.run("import", "--community", "Tomato Village", "--partial", members.toString());
    assertThat(names()).contains("Bea");
  }

  @Test
  void saysWhatIsMissingInAFile() throws IOException {
    signIn();
    Path needs = file("needs.csv", "email,item\na@example.org,Tomatoes\n");
    TestWorld refused = new TestWorld(variables, "");
    assertThat(refused.run("import", "--community", "Tomato Village", needs.toString()))
        .isEqualTo(Failure.REFUSED);
    assertThat(refused.err())
        .isEqualTo(
            "The column \"units\" is missing."
                + " The columns are: email, item, units, priority, recurrence.\n");
    TestWorld nowhere = new TestWorld(variables, "");
    assertThat(nowhere.run("import", "--community", "Elsewhere", needs.toString()))
        .isEqualTo(Failure.REFUSED);
    assertThat(nowhere.err()).contains("no community named \"Elsewhere\"");
  }

  @Test
  void verifiesTheLedgerOfTheMachine() {
    TestWorld all = new TestWorld(variables, "");
    assertThat(all.run("verify")).isZero();
    assertThat(all.out()).startsWith("The ledger is in order: ");
    TestWorld json = new TestWorld(variables, "");
    assertThat(json.run("verify", "--json")).isZero();
    assertThat(Json.read(json.out()).path("ok").asBoolean()).isTrue();
  }

  @Test
  void makesALinkToANewPassword() {
    TestWorld reset = new TestWorld(variables, "");
    assertThat(reset.run("reset-password", EMAIL)).isZero();
    assertThat(reset.out()).contains("http://localhost:").contains("/reset/");
    TestWorld nobody = new TestWorld(variables, "");
    assertThat(nobody.run("reset-password", "nobody@example.org")).isEqualTo(Failure.REFUSED);
    assertThat(nobody.err()).isEqualTo("There is no such person.\n");
  }

  @Test
  void saysThatNoServerAnswers() {
    TestWorld unreachable = new TestWorld(variables, "secret\n");
    assertThat(unreachable.run("login", "--server", "http://localhost:1", "--email", EMAIL))
        .isEqualTo(Failure.UNUSABLE);
    assertThat(unreachable.err()).isEqualTo("No server answers at http://localhost:1.\n");
    variables.put("COMMONWEAL_HOME", scratch.toString());
    TestWorld none = new TestWorld(variables, "");
    assertThat(none.run("verify")).isEqualTo(Failure.UNUSABLE);
    assertThat(none.err()).isEqualTo("No server runs on this machine: ./commonweal start.\n");
  }

  private void signIn() {
    TestWorld login = new TestWorld(variables, EMAIL + "\n" + Stage.PASSWORD + "\n");
    assertThat(login.run("login")).as(login.err()).isZero();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(scratch.resolve(name), text);
  }

  private static String names() {
    return troupe.api().get(troupe.community() + "/members").toString();
  }
}
