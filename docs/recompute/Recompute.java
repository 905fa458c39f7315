import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Recomputes every amount of a round from its frozen inputs: `java Recompute.java inputs.json`.
///
/// It shares no code with the server and goes another way on purpose: it looks at people in the
/// order in which they reach their bound, computes with exact fractions, and sorts the remainders.
/// It prints a line `recipient amount` for everybody with a claim, then `given N left M`; several
/// files are answered one after the other.
public final class Recompute {

  private static final BigInteger ZERO = BigInteger.ZERO;
  private static final BigInteger ONE = BigInteger.ONE;

  private final String strategy;
  private final BigInteger pack;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, BigInteger> amounts = new LinkedHashMap<>();
  private BigInteger stock;

  public static void main(String[] files) throws IOException {
    if (files.length == 0) {
      System.err.println("Which frozen inputs? Usage: java Recompute.java inputs.json");
      System.exit(2);
    }
    StringBuilder out = new StringBuilder();
    for (String file : files) {
      Object inputs = new Json(Files.readString(Path.of(file))).read();
      out.append(new Recompute(map(inputs)).result(map(inputs)));
    }
    System.out.print(out);
  }

  private Recompute(Map<?, ?> inputs) {
    if (!inputs.get("rule").equals("1")) {
      throw new IllegalArgumentException("rule: " + inputs.get("rule") + " (expected: 1)");
    }
    strategy = (String) inputs.get("strategy");
    pack = number(inputs.get("pack"));
    stock = number(inputs.get("stock"));
    for (Object entry : list(inputs.get("queue"))) {
      Map<?, ?> person = map(entry);
      BigInteger weight = number(person.get("weight"));
      Object cap = person.get("cap");
      BigInteger limit = cap == null ? ONE.shiftLeft(200) : number(cap).multiply(weight);
      people.put((String) person.get("id"), new Person(people.size(), weight, limit));
    }
  }

  private String result(Map<?, ?> inputs) {
    BigInteger before = stock;
    for (Object tier : list(inputs.get("tiers"))) {
      serve(claims(map(tier)));
    }
    StringBuilder out = new StringBuilder();
    amounts.forEach((id, amount) -> out.append(id).append(' ').append(amount).append('\n'));
    return out.append("given %s left %s\n".formatted(before.subtract(stock), stock)).toString();
  }

  private List<Claim> claims(Map<?, ?> tier) {
    List<Claim> claims = new ArrayList<>();
    for (Object entry : list(tier.get("claims"))) {
      String id = (String) map(entry).get("id");
      Person person = people.get(id);
      BigInteger asked = number(map(entry).get("asked"));
      BigInteger had = amounts.getOrDefault(id, ZERO);
      BigInteger bound = wholePacks(asked.min(person.limit.subtract(had)));
      BigInteger basis = strategy.equals("equal") ? person.weight : asked;
      claims.add(new Claim(id, person.place, basis, bound));
    }
    return claims;
  }

  private void serve(List<Claim> claims) {
    switch (strategy) {
      case "in-order" -> inOrder(claims);
      case "proportional", "equal" -> byLevel(claims);
      default -> throw new IllegalArgumentException("strategy: " + strategy);
    }
  }

  private void inOrder(List<Claim> claims) {
    for (Claim claim : claims) {
      give(claim, claim.bound.min(wholePacks(stock)));
    }
  }

  /// Whoever reaches the bound at the lowest level comes first; the level of the others is what is
  /// left by then, divided by the bases that are left.
  private void byLevel(List<Claim> claims) {
    BigInteger wanted = ZERO;
    BigInteger bases = ZERO;
    for (Claim claim : claims) {
      give(claim, ZERO);
      wanted = wanted.add(claim.bound);
      bases = bases.add(claim.basis);
    }
    BigInteger rest = wholePacks(stock).min(wanted);
    List<Claim> order = new ArrayList<>(claims);
    order.sort(Comparator.comparing(claim -> new Fraction(claim.bound, claim.basis)));
    int first = 0;
    for (; first < order.size(); first++) {
      Claim claim = order.get(first);
      if (new Fraction(claim.bound, claim.basis).compareTo(new Fraction(rest, bases)) > 0) {
        break;
      }
      give(claim, claim.bound);
      rest = rest.subtract(claim.bound);
      bases = bases.subtract(claim.basis);
    }
    round(order.subList(first, order.size()), rest, bases);
  }

  /// Everybody the whole packs of the exact share; the packs still there to the largest remainders,
  /// among equal ones to the first in the queue.
  private void round(List<Claim> open, BigInteger rest, BigInteger bases) {
    Map<Claim, Fraction> remainders = new LinkedHashMap<>();
    BigInteger odd = rest;
    for (Claim claim : open) {
      Fraction exact = new Fraction(rest.multiply(claim.basis), bases);
      BigInteger down = wholePacks(exact.numerator.divide(exact.denominator));
      give(claim, down);
      odd = odd.subtract(down);
      remainders.put(claim, exact.minus(down));
    }
    List<Claim> order = new ArrayList<>(open);
    order.sort(
        Comparator.comparing((Claim claim) -> remainders.get(claim))
            .reversed()
            .thenComparing(Claim::place));
    for (int i = 0; i < odd.divide(pack).intValueExact(); i++) {
      give(order.get(i), pack);
    }
  }

  private void give(Claim claim, BigInteger amount) {
    amounts.merge(claim.id, amount, BigInteger::add);
    stock = stock.subtract(amount);
  }

  private BigInteger wholePacks(BigInteger amount) {
    return amount.subtract(amount.mod(pack));
  }

  private static BigInteger number(Object text) {
    return new BigInteger((String) text);
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }

  private static List<?> list(Object value) {
    return (List<?>) value;
  }

  private record Person(int place, BigInteger weight, BigInteger limit) {}

  private record Claim(String id, int place, BigInteger basis, BigInteger bound) {}

  private record Fraction(BigInteger numerator, BigInteger denominator)
      implements Comparable<Fraction> {

    Fraction minus(BigInteger whole) {
      return new Fraction(numerator.subtract(whole.multiply(denominator)), denominator);
    }

    @Override
    public int compareTo(Fraction other) {
      return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
  }

  /// Reads the JSON that frozen inputs are made of: objects, arrays and strings.
  private static final class Json {

    private final String text;
    private int at;

    Json(String text) {
      this.text = text;
    }

    Object read() {
      Object value = value();
      space();
      if (at < text.length()) {
        throw unexpected();
      }
      return value;
    }

    private Object value() {
      return switch (peek()) {
        case '{' -> object();
        case '[' -> array();
        case '"' -> string();
        default -> throw unexpected();
      };
    }

    private Map<String, Object> object() {
      Map<String, Object> object = new LinkedHashMap<>();
      expect('{');
      while (peek() != '}') {
        if (!object.isEmpty()) {
          expect(',');
        }
        String key = string();
        expect(':');
        object.put(key, value());
      }
      expect('}');
      return object;
    }

    private List<Object> array() {
      List<Object> array = new ArrayList<>();
      expect('[');
      while (peek() != ']') {
        if (!array.isEmpty()) {
          expect(',');
        }
        array.add(value());
      }
      expect(']');
      return array;
    }

    private String string() {
      StringBuilder string = new StringBuilder();
      expect('"');
      while (character() != '"') {
        char next = text.charAt(at++);
        string.append(next == '\\' ? escaped() : next);
      }
      at++;
      return string.toString();
    }

    private char escaped() {
      char next = character();
      at++;
      return switch (next) {
        case 'n' -> '\n';
        case 't' -> '\t';
        case 'r' -> '\r';
        case 'b' -> '\b';
        case 'f' -> '\f';
        case 'u' -> (char) Integer.parseInt(text.substring(at, at += 4), 16);
        default -> next;
      };
    }

    private char character() {
      if (at >= text.length()) {
        throw unexpected();
      }
      return text.charAt(at);
    }

    private char peek() {
      space();
      return character();
    }

    private void expect(char wanted) {
      if (peek() != wanted) {
        throw unexpected();
      }
      at++;
    }

    private void space() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }

    private IllegalArgumentException unexpected() {
      return new IllegalArgumentException("not frozen inputs: see character " + at);
    }
  }
}
