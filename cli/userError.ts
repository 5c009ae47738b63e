/** A failure the person can act on; `message` is a Chinese sentence that says what to do. Exit status 2. */
export class UserError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
  }
}
