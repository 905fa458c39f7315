package org.commonweal.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/// The memory that the server may use on a machine with so many megabytes.
///
/// An eighth of it is for pages that were read, at least what PostgreSQL takes by default, and at
/// most a gigabyte. It is taken as pages are read: a small community needs little of it.
record Memory(long megabytes) {

  private static final long LEAST = 128;
  private static final long MOST = 1_024;

  /// How many bits less an eighth has.
  private static final int EIGHTH = 3;

  private static final int MEGABYTE = 20;

  static Memory ofMachine() {
    var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Memory(machine.getTotalMemorySize() >> MEGABYTE);
  }

  /// What the server is told; sorts and sums of up to 16 MB stay in memory.
  List<String> serving() {
    long pages = Math.clamp(megabytes >> EIGHTH, LEAST, MOST);
    return List.of("-c", "shared_buffers=" + pages + "MB", "-c", "work_mem=16MB");
  }
}
