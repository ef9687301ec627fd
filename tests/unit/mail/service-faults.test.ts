import { faultOf } from '@/lib/mail/service-faults';

describe('a refusal of the mail service is', () => {
  it.each([
    [422, 'validation_error', 'Invalid `from` field.'],
    [422, 'invalid_from_address', 'Invalid `from` field. The email address needs to follow the format.'],
    [422, 'validation_error', 'Invalid `reply_to` field.'],
    [400, 'validation_error', 'Invalid from field.'],
    [422, 'validation_error', 'Invalid from address.'],
    [422, 'validation_error', 'The reply-to field is invalid.'],
    [422, 'validation_error', 'Your account has been suspended.'],
    [400, 'validation_error', 'The sender is not allowed.'],
    [403, 'validation_error', 'The domain is not verified.'],
    [403, 'validation_error', 'You can only send testing emails to your own email address.'],
    [403, 'invalid_api_key', 'API key is invalid.'],
    [401, 'missing_api_key', 'Missing API key in the authorization header.'],
    [401, 'restricted_api_key', 'This API key is restricted to only send emails.'],
    [422, 'invalid_region', 'Region must be one of the known ones.'],
    [429, 'daily_quota_exceeded', 'You have reached your daily email sending quota.'],
    [429, 'monthly_quota_exceeded', 'You have reached your monthly email sending quota.'],
    [404, 'not_found', 'The requested endpoint does not exist.'],
    [405, 'method_not_allowed', 'Method is not allowed for the requested path.'],
  ])('the installation’s: %d %s %s', (status, name, message) => {
    expect(faultOf({ status, name, message })).toBe('installation');
  });

  it.each([
    [422, 'validation_error', 'Invalid `to` field.'],
    [422, 'validation_error', 'Invalid `to` field: the domain does not exist.'],
    [422, 'validation_error', 'The to address is invalid: its domain does not exist.'],
    [422, 'validation_error', 'The domain of the recipient takes no mail.'],
    [422, 'invalid_parameter', 'The parameter is not a UUID.'],
    [422, 'missing_required_field', 'Missing `subject` field.'],
    [400, 'validation_error', 'The mail is too large.'],
  ])('this one mail’s: %d %s %s', (status, name, message) => {
    expect(faultOf({ status, name, message })).toBe('mail');
  });

  it.each([
    [429, 'rate_limit_exceeded', 'Too many requests.'],
    [409, 'concurrent_idempotent_requests', 'Another request is in progress.'],
    [451, 'security_error', 'We may have found a security issue.'],
    [500, 'application_error', 'An unexpected error occurred.'],
    [503, 'internal_server_error', 'from'],
    [null, 'application_error', 'Unable to fetch data. The request could not be resolved.'],
  ])('one that passes: %s %s %s', (status, name, message) => {
    expect(faultOf({ status, name, message })).toBe('passing');
  });
});
