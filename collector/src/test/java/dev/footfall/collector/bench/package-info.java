/**
 * Benchmarks. They print figures and assert none; run one with {@code mvn -pl collector -am verify
 * -Dtest=NONE -Dit.test=IntakeBench -Dsurefire.failIfNoSpecifiedTests=false
 * -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
package dev.footfall.collector.bench;
