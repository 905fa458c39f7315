package org.commonweal.sharing;

import java.math.BigInteger;
import java.time.LocalDate;

/// What went into a pool and out of it in the week that begins on `monday`, in smallest units.
public record Week(LocalDate monday, BigInteger in, BigInteger out) {}
