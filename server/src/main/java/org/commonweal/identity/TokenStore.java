package org.commonweal.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of API tokens.
@Repository
class TokenStore {

  private final JdbcClient jdbc;

  TokenStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(PersonId person, Token token, byte[] hash) {
    jdbc.sql(
            """
            insert into identity.token (id, person, name, hash, scope, created_at, expires_at)
            values (:id, :person, :name, :hash, :scope, :created, :expires)
            """)
        .param("id", token.id().value())
        .param("person", person.value())
        .param("name", token.name())
        .param("hash", hash)
        .param("scope", token.scope().code())
        .param("created", token.created().atOffset(ZoneOffset.UTC))
        .param("expires", token.expires().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Token> of(PersonId person, int most) {
    return jdbc.sql(
            """
            select id, name, scope, created_at, expires_at, used_at
              from identity.token
             where person = :person
             order by id desc
             limit :most
            """)
        .param("person", person.value())
        .param("most", most)
        .query((row, _) -> token(row))
        .list();
  }

  boolean remove(PersonId person, TokenId token) {
    return jdbc.sql("delete from identity.token where person = :person and id = :token")
            .param("person", person.value())
            .param("token", token.value())
            .update()
        == 1;
  }

  Optional<Use> find(byte[] hash, Instant now) {
    return jdbc.sql(
            """
            select id, person, scope, used_at
              from identity.token
             where hash = :hash and expires_at > :now
            """)
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> use(row))
        .optional();
  }

  void used(TokenId token, Instant now) {
    jdbc.sql("update identity.token set used_at = :now where id = :token")
        .param("token", token.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Token token(ResultSet row) throws SQLException {
    return new Token(
        new TokenId(row.getObject("id", UUID.class)),
        row.getString("name"),
        Scope.of(row.getString("scope")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        used(row));
  }

  private static Use use(ResultSet row) throws SQLException {
    PersonId person = new PersonId(row.getObject("person", UUID.class));
    Caller caller = new Caller(person, Scope.of(row.getString("scope")));
    return new Use(new TokenId(row.getObject("id", UUID.class)), caller, used(row));
  }

  private static Optional<Instant> used(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /// A token at the moment it is shown.
  record Use(TokenId id, Caller caller, Optional<Instant> before) {}
}
