package org.commonweal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ServerTest
@Import(TestPages.class)
class PasswordsTest {

  private static final String ANOTHER = "another long password";
  private static final String HERE = "2001:db8::1";

  @Autowired People people;
  @Autowired Passwords passwords;
  @Autowired SignIns signIns;

  private Person person;
  private Caller caller;

  @BeforeEach
  void register() {
    person = people.register(Newcomers.named("Paula"));
    caller = Newcomers.caller(person);
  }

  @Test
  void knowsPeopleByTheirEmailInAnyCase() {
    assertThat(
            signIns.check(" " + person.email().toUpperCase(Locale.ROOT), Newcomers.PASSWORD, HERE))
        .isEqualTo(caller);
    NewPerson same = new NewPerson("Again", person.email().toUpperCase(Locale.ROOT), ANOTHER);
    assertThatThrownBy(() -> people.register(same)).hasMessageContaining("EmailTaken");
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    assertThatThrownBy(() -> people.register(new NewPerson(" ", "nobody", "short")))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting(refusal -> refusal.field())
                    .containsExactly("name", "email", "password"));
    String long201 = "x".repeat(201);
    assertThatThrownBy(() -> people.register(new NewPerson("A", "a@example.org", long201)))
        .hasMessageContaining("PasswordLength");
  }

  @Test
  void changesAPasswordForWhoKnowsIt() {
    assertThatThrownBy(() -> passwords.change(caller, "", "wrong password", ANOTHER))
        .hasMessageContaining("WrongPassword");
    passwords.change(caller, "", Newcomers.PASSWORD, ANOTHER);
    assertThat(signIns.check(person.email(), ANOTHER, HERE)).isEqualTo(caller);
    assertThatThrownBy(() -> signIns.check(person.email(), Newcomers.PASSWORD, HERE))
        .hasMessageContaining("WrongSignIn");
  }

  @Test
  void limitsGuessesOfTheCurrentPassword() {
    for (int i = 0; i < Pace.PASSWORD_CHANGE.most(); i++) {
      assertThatThrownBy(() -> passwords.change(caller, "", "wrong password", ANOTHER))
          .hasMessageContaining("WrongPassword");
    }
    assertThatThrownBy(() -> passwords.change(caller, "", Newcomers.PASSWORD, ANOTHER))
        .hasMessageContaining("TooOften");
  }

  @Test
  void opensALinkOnce() throws Exception {
    String secret = passwords.resetLink(person.email()).secret();
    List<Object> outcomes = Together.all(5, () -> passwords.reset(secret, ANOTHER, "192.0.2.7"));
    assertThat(outcomes).filteredOn(PersonId.class::isInstance).containsExactly(person.id());
    assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(4);
    assertThat(signIns.check(person.email(), ANOTHER, HERE)).isEqualTo(caller);
  }

  @Test
  void endsAllLinksWhenOneIsUsedOrThePasswordChanges() {
    String first = passwords.resetLink(person.email()).secret();
    String second = passwords.resetLink(person.id()).secret();
    passwords.reset(first, ANOTHER, HERE);
    assertThat(passwords.opens(second)).isFalse();
    String third = passwords.resetLink(person.id()).secret();
    passwords.change(caller, "", ANOTHER, Newcomers.PASSWORD);
    assertThat(passwords.opens(third)).isFalse();
  }

  @Test
  void refusesAnOldLink() {
    String secret = passwords.resetLink(person.email()).secret();
    TestDatabase.owner()
        .sql("update identity.reset_link set expires_at = now() where person = :person")
        .param("person", person.id().value())
        .update();
    assertThatThrownBy(() -> passwords.reset(secret, ANOTHER, HERE))
        .hasMessageContaining("ResetLinkEnded");
  }

  @Test
  void countsConcurrentAttemptsExactly() throws Exception {
    List<Object> outcomes =
        Together.all(15, () -> signIns.check(person.email(), "wrong password", "192.0.2.1"));
    assertThat(outcomes.stream().filter(one -> one.toString().contains("WrongSignIn")))
        .hasSize(Pace.SIGN_IN_OF_ACCOUNT.most());
    assertThat(outcomes.stream().filter(one -> one.toString().contains("TooOften"))).hasSize(5);
  }

  @Test
  void countsAnAddressOverAllAccounts() {
    String address = "198.51.100." + Math.floorMod(person.hashCode(), 250);
    for (int i = 0; i < Pace.SIGN_IN_FROM_ADDRESS.most(); i++) {
      String email = i + person.email();
      assertThatThrownBy(() -> signIns.check(email, "x".repeat(500), address))
          .hasMessageContaining("WrongSignIn");
    }
    assertThatThrownBy(() -> signIns.check(person.email(), Newcomers.PASSWORD, address))
        .hasMessageContaining("TooOften");
  }

  @Test
  void takesAHouseholdForOneAddress() {
    assertThat(Address.network("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(Address.network("2001:db8:1:2::1"))
        .isNotEqualTo(Address.network("2001:db8:1:3::1"));
    assertThat(Address.network("192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(Address.network("not an address")).isEqualTo("not an address");
  }
}
