/** The codes by which an amount names its currency, as alternatives of a regular expression. */
export const currencyCodes =
  'AED|ARS|AUD|BGN|BRL|CAD|CHF|CLP|CNY|COP|CZK|DKK|EGP|EUR|GBP|HKD|HUF|IDR|ILS|INR|ISK|JPY|KES|KRW|MAD|MXN|MYR|NGN|NOK|NZD|PHP|PKR|PLN|QAR|RMB|RON|RUB|SAR|SEK|SGD|THB|TRY|TWD|UAH|USD|VND|ZAR|[KTM](?:EUR|USD|GBP|CHF|NOK|SEK|DKK)';
const names =
  'euros?|dollars?|bucks|pounds?(?: sterling)?|quid|francs?|franken|kron(?:er|or|en|a|e|ur)|kr|rupees?|rs|yen|yuan|z[lł]oty(?:ch)?|złot(?:y|ych|e)|zł|pesos?|reais|rands|roubles?|rubles?|dirhams?|shekels?|baht|ringgit|naira';
const orders =
  '[kKmMtT]|mn|[mM]io|[mM]ill|[mM]ia|[mM]rd|bn|[tT]sd|grand|thousand|[mM]illion(?:s|en)?|[bB]illion(?:s|en)?|lakhs?|crores?|cr';
const number = String.raw`\d+(?:[.,'’\u00a0\u202f ]\d+){0,9}`;
const words = 'an?|one|two|three|four|five|six|seven|eight|nine|ten|half an?|several';
const amount = String.raw`(?:${number}(?:\s?(?:${orders})(?!\p{L})\.?)?|(?:${words}|\d+)\s(?:hundred |thousand |million |billion |lakh |crore )+)`;
const start = String.raw`(?<![\p{L}\p{N}])`;
const end = String.raw`(?![\p{L}\p{N}])`;
/** By its sign or its code, before the number or after. */
const byCode = new RegExp(
  String.raw`${start}(?:\p{L}{0,3}\p{Sc}|${currencyCodes}|Rs\.?|kr\.?|Fr\.?)\s?${amount}|${start}${amount}\s?(?:\p{Sc}|(?:${currencyCodes})${end})`,
  'u',
);
const byName = new RegExp(String.raw`${start}${amount}\s?(?:${names})${end}`, 'iu');
/** An order of size alone is money only where the text speaks of money. */
const ordered = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])${number}\s?(?:k|m|mn|mio|mill|bn|mrd|grand|thousand|million|billion|lakhs?|crores?)${end}`,
  'iu',
);
const ofMoney =
  /(?<!\p{L})(?:costs?|cheaper|sav(?:e|es|ed|ings?)|budgets?|revenue|income|arr|mrr|sales|deals?|contracts?|tenders?|invoic\w*|prices?|priced|paid|pay|spen[dt]\w*|fund(?:ed|ing|raising|s)?|grants?|donat\w*|profits?|margins?|fees?|fines?|refunds?)(?!\p{L})/iu;

/** Whether a text holds an amount of money: by its sign, its code or its name, before or after, in any order of size. */
export function holdsMoney(text: string): boolean {
  return byCode.test(text) || byName.test(text) || (ofMoney.test(text) && ordered.test(text));
}
