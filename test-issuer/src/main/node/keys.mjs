import { generateKeyPairSync, randomUUID } from 'node:crypto';

/** What the issuer signs with: the newest key signs, all of them are published. */
export class SigningKeys {
  #keys = [newKey()];

  rotate() {
    this.#keys.unshift(newKey());
  }

  /** Stops publishing all but the newest. */
  withdraw() {
    this.#keys.length = 1;
  }

  jwks() {
    return { keys: [...this.#keys] };
  }
}

function newKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' };
}
