package org.commonweal.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The sessions of people in their browsers, kept in PostgreSQL.
@Service
public class Sessions {

  /// How long a session lasts without a visit.
  static final Duration SIGNED_IN = Duration.ofDays(14);

  static final Duration ANONYMOUS = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  Sessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Signs a person in without a password, who has just shown something as good: an accepted
  /// invitation or the first start. The session gets a new id.
  public void begin(HttpServletRequest request, HttpServletResponse response, PersonId person) {
    HttpSession session = request.getSession();
    request.changeSessionId();
    new HttpSessionCsrfTokenRepository().saveToken(null, request, response);
    lasts(session);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication(new Caller(person, Scope.WRITE)));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  /// Signs the person out everywhere.
  @Transactional
  public void endAll(PersonId person) {
    jdbc.sql("delete from identity.session where principal_name = :person")
        .param("person", person.value().toString())
        .update();
  }

  /// Signs the person out everywhere but in the session with this id.
  @Transactional
  public void endOthers(PersonId person, String session) {
    jdbc.sql(
            """
            delete from identity.session
             where principal_name = :person and session_id <> :session
            """)
        .param("person", person.value().toString())
        .param("session", session)
        .update();
  }

  static void lasts(HttpSession session) {
    session.setMaxInactiveInterval(Math.toIntExact(SIGNED_IN.toSeconds()));
  }

  static Authentication authentication(Caller caller) {
    return UsernamePasswordAuthenticationToken.authenticated(
        caller, null, AuthorityUtils.createAuthorityList(caller.scope().name()));
  }
}
