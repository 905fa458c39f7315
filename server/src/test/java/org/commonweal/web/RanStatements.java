package org.commonweal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Notes the SQL statements of each request that names itself in the header `Noted-As`. The first
/// of a name is the page; those behind it fetch what the page shows.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RanStatements extends OncePerRequestFilter {

  static final String HEADER = "Noted-As";

  private static final ThreadLocal<List<String>> RUNNING = new ThreadLocal<>();
  private static final Map<String, List<String>> DONE = new ConcurrentHashMap<>();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    List<String> statements = new ArrayList<>();
    RUNNING.set(statements);
    try {
      chain.doFilter(request, response);
    } finally {
      RUNNING.remove();
      String name = request.getHeader(HEADER);
      if (name != null) {
        DONE.putIfAbsent(name, statements);
      }
    }
  }

  /// What the request of this name ran; it may end shortly after its answer.
  static List<String> of(String name) throws InterruptedException {
    for (int tries = 0; tries < 200 && !DONE.containsKey(name); tries++) {
      Thread.sleep(5);
    }
    return Objects.requireNonNull(DONE.get(name), name);
  }

  /// What `command` runs on this thread.
  public static List<String> during(Runnable command) {
    List<String> statements = new ArrayList<>();
    RUNNING.set(statements);
    try {
      command.run();
    } finally {
      RUNNING.remove();
    }
    return statements;
  }

  @Component
  static final class Wrapping implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof DataSource source ? counting(source, DataSource.class) : bean;
    }
  }

  private static <T> T counting(T target, Class<T> type) {
    Object proxy =
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Counting(target));
    return type.cast(proxy);
  }

  /// Two of them are equal if what they stand for is: a connection is the same one when its own
  /// statement names it.
  private record Counting(Object target) implements InvocationHandler {

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      return method.getName().equals("equals")
          ? target.equals(bare(arguments[0]))
          : called(target, method, arguments);
    }

    private static Object bare(Object other) {
      return Proxy.isProxyClass(other.getClass())
              && Proxy.getInvocationHandler(other) instanceof Counting counting
          ? counting.target()
          : other;
    }
  }

  private static final Set<String> RUNS =
      Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "executeLargeUpdate");

  private static Object called(Object target, Method method, Object[] arguments) throws Throwable {
    List<String> statements = RUNNING.get();
    if (statements != null && target instanceof Statement && RUNS.contains(method.getName())) {
      statements.add(target.toString());
    }
    try {
      Object result = method.invoke(target, arguments);
      return result instanceof Statement || result instanceof Connection
          ? counted(result, method)
          : result;
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object counted(Object result, Method method) {
    Class type = method.getReturnType();
    return type.isInterface() && !method.getName().equals("unwrap")
        ? counting(result, type)
        : result;
  }
}
