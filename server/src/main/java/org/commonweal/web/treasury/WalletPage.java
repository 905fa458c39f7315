package org.commonweal.web.treasury;

import java.util.List;
import org.commonweal.community.Member;
import org.commonweal.community.Permission;
import org.commonweal.treasury.Movement;
import org.commonweal.treasury.MovementKind;
import org.commonweal.treasury.Wallet;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// What one member has, and what moved there last.
public record WalletPage(
    Visit visit,
    Member member,
    List<Wallet> wallets,
    List<Movement> last,
    boolean transfers,
    Form form)
    implements FormPage {

  public WalletPage {
    wallets = List.copyOf(wallets);
    last = List.copyOf(last);
  }

  @Override
  public String title() {
    return own() ? "My wallet" : member.name() + "'s wallet";
  }

  public boolean own() {
    return member.id().equals(visit.member().id());
  }

  public boolean sends() {
    return own() && transfers && !wallets.isEmpty() && visit.may(Permission.SEND_MONEY);
  }

  public boolean keeps() {
    return visit.may(Permission.KEEP_MONEY);
  }

  /// Whether there is anything to be paid out, even if only by going below 0.
  public boolean holds() {
    return wallets.stream()
        .anyMatch(one -> one.floor().map(floor -> one.balance().compareTo(floor) > 0).orElse(true));
  }

  public boolean floors() {
    return visit.may(Permission.CHANGE_FLOORS) && !wallets.isEmpty();
  }

  public List<Option> currencies() {
    return wallets.stream()
        .map(wallet -> new Option(wallet.currency().code(), wallet.currency().code()))
        .toList();
  }

  /// How far below 0 a wallet may go, if it may at all.
  public String below(Wallet wallet) {
    return wallet
        .floor()
        .filter(floor -> floor.signum() < 0)
        .map(floor -> "may go " + told().money(floor.negated(), wallet.currency()) + " below 0")
        .orElse("");
  }

  /// `+` or `-` as the member sees it.
  public String change(Movement movement) {
    boolean in =
        movement.kind() == MovementKind.TOP_UP
            || (movement.kind() == MovementKind.TRANSFER && !movement.member().equals(member.id()));
    return (in ? "+" : "-") + told().money(movement.amount(), movement.currency());
  }

  /// What moved, seen from this wallet: `Transfer from Bea`.
  public String kind(Movement movement) {
    String kind = told().kind(movement.kind());
    return movement
        .receiver()
        .map(receiver ->
            receiver.member().equals(member.id())
                ? kind + " from " + movement.memberName()
                : kind + " to " + receiver.name())
        .orElse(kind);
  }

  /// Where the balance of a day is told: by the only wallet, or by all that the member has.
  public String statement() {
    return wallets.size() == 1
        ? told().statement(wallets.getFirst().account())
        : told().statement(member.id());
  }

  public Told told() {
    return new Told(visit);
  }
}
