package org.commonweal.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of people.
@Repository
class PersonStore {

  private final JdbcClient jdbc;

  PersonStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// False if the e-mail address belongs to somebody already.
  boolean add(Person person, String password, Instant now) {
    return jdbc.sql(
                """
                insert into identity.person (id, name, email, password, created_at)
                values (:id, :name, :email, :password, :now)
                on conflict (email) do nothing
                """)
            .param("id", person.id().value())
            .param("name", person.name())
            .param("email", person.email())
            .param("password", password)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Person> one(PersonId person) {
    return jdbc.sql("select id, name, email from identity.person where id = :id")
        .param("id", person.value())
        .query((row, _) -> person(row))
        .optional();
  }

  Optional<Person> byEmail(String email) {
    return jdbc.sql("select id, name, email from identity.person where email = :email")
        .param("email", email)
        .query((row, _) -> person(row))
        .optional();
  }

  Optional<Credential> credential(String email) {
    return jdbc.sql("select id, password from identity.person where email = :email")
        .param("email", email)
        .query((row, _) ->
            new Credential(
                new PersonId(row.getObject("id", UUID.class)), row.getString("password")))
        .optional();
  }

  Optional<String> password(PersonId person) {
    return jdbc.sql("select password from identity.person where id = :id")
        .param("id", person.value())
        .query(String.class)
        .optional();
  }

  void changePassword(PersonId person, String password) {
    jdbc.sql("update identity.person set password = :password where id = :id")
        .param("id", person.value())
        .param("password", password)
        .update();
  }

  void rename(PersonId person, String name) {
    jdbc.sql("update identity.person set name = :name where id = :id")
        .param("id", person.value())
        .param("name", name)
        .update();
  }

  boolean any() {
    return jdbc.sql("select exists (select from identity.person)").query(Boolean.class).single();
  }

  private static Person person(ResultSet row) throws SQLException {
    PersonId id = new PersonId(row.getObject("id", UUID.class));
    return new Person(id, row.getString("name"), row.getString("email"));
  }
}
