package org.commonweal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonweal.ServerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every page there is, in a real browser: found by its route, so that none can be forgotten. With
/// `-Droutes=treasury` only those whose address has that in it.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {

  private static final int MOST_STATEMENTS = 15;
  private static final String WEB = WebPage.class.getPackageName();

  /// Pages that send on whoever is signed in.
  private static final Set<String> FOR_STRANGERS = Set.of("/sign-in");

  /// Pages that are there until somebody exists.
  private static final Set<String> CLOSED = Set.of("/setup");

  private static final Pattern WORDS = Pattern.compile("[{][a-z]+:([a-z-]+(?:[|][a-z-]+)+)[}]");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping routes;

  @Autowired private World.Maker worlds;
  @LocalServerPort private int port;

  private Onlooker few;
  private Onlooker many;

  @BeforeAll
  void open() throws ExecutionException, InterruptedException {
    String server = "http://localhost:" + port;
    few = new Onlooker(server, worlds.make(1));
    many = new Onlooker(server, worlds.make(50));
  }

  @AfterAll
  void close() {
    few.close();
    many.close();
  }

  Stream<String> pages() {
    return routes.getHandlerMethods().entrySet().stream()
        .filter(route -> route.getValue().getBeanType().getPackageName().startsWith(WEB))
        .filter(route -> route.getValue().getReturnType().getParameterType() == Answer.class)
        .filter(route -> reads(route.getKey()))
        .flatMap(route -> route.getKey().getPatternValues().stream())
        .flatMap(RoutesTest::spelledOut)
        .filter(Pattern.compile(System.getProperty("routes", "")).asPredicate())
        .sorted();
  }

  /// A variable that is one of a few words stands for as many pages.
  private static Stream<String> spelledOut(String pattern) {
    Matcher choice = WORDS.matcher(pattern);
    return choice.find()
        ? Arrays.stream(choice.group(1).split("[|]")).map(choice::replaceFirst)
        : Stream.of(pattern);
  }

  private static boolean reads(RequestMappingInfo route) {
    return route.getMethodsCondition().getMethods().contains(RequestMethod.GET);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isGoodWithFewRowsAndWithMany(String pattern)
      throws ExecutionException, InterruptedException {
    boolean strange = FOR_STRANGERS.contains(pattern);
    int status = CLOSED.contains(pattern) ? 404 : 200;
    Future<List<String>> one = few.from(pattern, status, strange);
    Future<List<String>> fifty = many.at(pattern, status, strange);
    assertThat(one.get()).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    assertThat(ofThePage(fifty.get())).hasSameSizeAs(ofThePage(one.get()));
  }

  /// Without those of the session, which a first visit begins and later ones prolong.
  private static List<String> ofThePage(List<String> statements) {
    return statements.stream().filter(sql -> !sql.contains("identity.session")).toList();
  }
}
