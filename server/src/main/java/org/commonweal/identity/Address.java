package org.commonweal.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// The network address that attempts are counted by: for IPv6 its first 64 bits, which belong to
/// one household as a single IPv4 address does.
final class Address {

  private static final int NETWORK_BYTES = 8;

  private Address() {}

  static String network(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address ? network(parsed.getAddress()) : address;
    } catch (IllegalArgumentException _) {
      return address;
    }
  }

  private static String network(byte[] address) {
    return HexFormat.of().formatHex(Arrays.copyOf(address, NETWORK_BYTES));
  }
}
