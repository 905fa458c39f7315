package org.commonweal.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;

/// Makes every write of a signed-in person happen once, however often it is sent.
///
/// The key, what the handler does and the answer are one transaction; the answer is sent after its
/// commit. The same key again waits for the first and gets the same answer. A refusal rolls back
/// everything, the key too.
///
/// A handler that takes a [RequestId] brings its own transaction, shared with others, and is left
/// alone: it must not hold one while it waits for them.
@Component
@Order(0) // behind Spring Security, which knows who is asking
class OnceFilter extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String HEADER = "Idempotency-Key";
  private static final String FIELD = "_key";

  /// A refused change of password has to leave a trace: that it was tried.
  private static final String LEAVES_A_TRACE = "/password";

  private final OnceStore store;
  private final PlatformTransactionManager transactions;
  private final InstantSource clock;
  private final RequestIds lanes;

  OnceFilter(
      OnceStore store,
      PlatformTransactionManager transactions,
      InstantSource clock,
      RequestIds lanes) {
    this.store = store;
    this.lanes = lanes;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return READING.contains(request.getMethod())
        || request.getRequestURI().endsWith(LEAVES_A_TRACE)
        || CallerArguments.signedIn().isEmpty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<OnceKey> key = key(request);
    if (key.isEmpty()) {
      OnceInterceptor.refuse(request, new OnceRefusal.IdempotencyKeyMissing());
      chain.doFilter(request, response);
      return;
    }
    if (lanes.wantedBy(request)) {
      RequestIds.give(request, key.get().request());
      chain.doFilter(request, response);
      return;
    }
    if (OnceContent.isForm(request)) {
      once(new Write(key.get(), OnceContent.ofForm(request), request), response, chain);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(OnceAnswer.MOST_BYTES + 1);
    if (body.length > OnceAnswer.MOST_BYTES) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    HttpServletRequest again = new OnceRequest(request, body);
    once(new Write(key.get(), OnceContent.ofBody(request, body), again), response, chain);
  }

  private static Optional<OnceKey> key(HttpServletRequest request) {
    PersonId person = CallerArguments.signedIn().orElseThrow().person();
    return Optional.ofNullable(request.getHeader(HEADER))
        .or(() -> Optional.ofNullable(request.getParameter(FIELD)))
        .filter(key -> key.matches("[!-~]{1,100}"))
        .map(key -> OnceKey.of(request.getRequestURI(), person, key));
  }

  private void once(Write write, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
    Optional<OnceStore.Kept> kept;
    HeldResponse held = new HeldResponse(response);
    try {
      kept = first(write, held, chain, transaction);
    } catch (Throwable failure) {
      transactions.rollback(transaction);
      throw failure;
    }
    finish(transaction, kept.isEmpty() && OnceAnswer.keeps(held.getStatus()));
    if (kept.isEmpty()) {
      held.release();
      return;
    }
    again(write, kept.get(), response, chain);
  }

  /// Does the write, or finds what was kept of the first time.
  private Optional<OnceStore.Kept> first(
      Write write, HeldResponse held, FilterChain chain, TransactionStatus transaction)
      throws ServletException, IOException {
    if (!store.claim(write.key(), write.content(), clock.instant())) {
      return Optional.of(store.kept(write.key()));
    }
    chain.doFilter(write.request(), held);
    if (OnceAnswer.keeps(held.getStatus()) && !transaction.isRollbackOnly()) {
      store.answer(write.key(), held.answer());
    }
    return Optional.empty();
  }

  private void finish(TransactionStatus transaction, boolean keeps) {
    if (keeps && !transaction.isRollbackOnly()) {
      transactions.commit(transaction);
      return;
    }
    transactions.rollback(transaction);
  }

  private static void again(
      Write write, OnceStore.Kept kept, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (kept.content().equals(write.content())) {
      kept.answer().send(response);
      return;
    }
    OnceInterceptor.refuse(write.request(), new OnceRefusal.KeyUsedForOtherContent());
    chain.doFilter(write.request(), response);
  }

  /// A request to write, with its key and the hash of what it says.
  private record Write(OnceKey key, String content, HttpServletRequest request) {}
}
