const ja = {
  skip: '本文へ進む', navigation: '主な画面', chat: '質問', documents: '資料', changes: '新旧対照表', figures: '数値', other: 'English',
  chatTitle: '資料への質問', welcome: '登録されている資料から、出典を付けて答えます', welcomeMore: '資料に書かれていないことは、書かれていないとお答えします。',
  examples: '質問の例', onFile: '登録されている資料', conversation: 'やりとり', question: '質問', send: '送信', stop: '中止', clear: '新しい会話',
  hint: 'Enter で送信、Shift+Enter で改行', wholeText: '全文の画面で開く', close: '閉じる', sourceText: '原文',
  asked: 'あなたの質問', working: '資料を調べています…', stopped: '中止しました。', citation: n => `出典 ${n} を開く`, sources: n => `出典（${n}件）`, nearest: '近い記述',
  computed: '計算した値', suggestions: '続けて聞く', copyLink: 'この質問へのリンク', copied: 'リンクをコピーしました', page: n => `p.${n}`, inferred: '頁は推定です',
  pageStart: n => `${n} 頁（推定）`, note: '注', toMarker: n => `${n}が付いた本文へ戻る`, toNote: n => `${n}を読む`, noMarker: '本文の対応箇所なし',
  figuresOf: '数値', changesOf: '変更', openChanges: '新旧対照表を開く', name: '名称', value: '値', year: '年度', measure: '種別', ministry: '府省', source: '出典', sure: '根拠',
  kind: { answer: '回答', figure: '数値', changes: '修正案', comparison: '比較', notFound: '記載なし', clarify: '確認' },
  measures: { budget: '予算', initial: '当初予算', supplementary: '補正予算', target: '目標', actual: '実績（累計）', actualOfYear: '実績（単年）', other: 'その他' },
  attribution: { stated: '本文に明記', inferred: '推定', unattributed: '対応不明' }, candidates: '候補：',
  outline: '目次', documentsTitle: '資料', issuer: '発行', date: '日付', file: 'ファイル', notes: n => `修正注 ${n} 件`, missing: 'この資料はありません。', toDocuments: '資料の一覧へ',
  loading: '読み込んでいます…', passage: '引用箇所', toPassage: '引用箇所へ', copySelection: '選んだ箇所へのリンク', textFollows: '原文（受け取ったまま）',
  changesTitle: '新旧対照表', document: '資料', part: '範囲', whole: '全体', choose: '表示する範囲', noDraft: '修正注のある資料がありません。', noChange: 'この範囲に変更はありません。',
  added: '追加', deleted: '削除', movedHere: '移動して来た', movedAway: '移動して行く', remarks: '備考', newlyMade: '（新設）', removed: '（削除）', moved: '（移動）', check: '要確認',
  legend: '凡例', whatIf: '意見・別案を採用した場合', whatIfMore: '決まっていない意見や別案を選ぶと、下の通し読みに仮に反映します。', asProposed: '採用しない／提案どおり', adopted: '仮に採用', conflicts: '両立しない点',
  reading: '反映後の通し読み（案）', readingMore: '提案と選んだ案を反映した本文です。番号の繰下げも含みます。', showRemoved: '削除される文字も示す', opinion: '意見', alternative: '別案', proposed: '提案', applied: '反映済み',
  kinds: { add: '追加', insert: '挿入', replace: '変更', replacePhrase: '語句修正', delete: '削除', move: '移動', notation: '表記のみ' }, count: n => `全 ${n} 件`,
  observations: '注記の外で気づいた点', untouched: '修正注のない部分', renumberings: '番号の変更',
  figuresTitle: '資料の数値', filter: '絞り込み', programme: '名称に含む語', all: 'すべて', charts: '図', tableOf: '一覧', rows: (shown, total) => shown < total ? `${total} 件中 ${shown} 件を表示` : `${total} 件`, none: '当てはまるものがありません。',
  error: {
    network: 'サーバーにつながりません。接続を確かめて、もう一度お試しください。', 400: '質問を読み取れませんでした。2,000字以内で入力してください。', 401: 'サインインが必要です。ページを読み直してください。', 403: 'この画面からは利用できません。',
    404: '見つかりません。', 413: '質問が長すぎます。', 429: '要求が多すぎます。少し待ってからもう一度お試しください。', 503: '今は答えられません。しばらくしてからもう一度お試しください。', 504: '時間内に答えられませんでした。もう一度お試しください。', other: '予期しない問題が起きました。しばらくしてからもう一度お試しください。',
  },
  retry: 'もう一度',
  rate: 'この回答の評価', like: '役に立った', dislike: '役に立たなかった', thanks: '評価を受け取りました。ありがとうございます。',
  remark: 'ひとこと（任意）', remarkNote: '回答の改善に使います。氏名などの個人情報は書かないでください。', sendRemark: 'ひとことを送る',
};

const en = {
  skip: 'Skip to content', navigation: 'Main views', chat: 'Ask', documents: 'Documents', changes: 'Changes', figures: 'Figures', other: '日本語',
  chatTitle: 'Ask the documents', welcome: 'Answers from the documents on file, with the passage each rests on', welcomeMore: 'What the documents do not say, you are told they do not say.',
  examples: 'Try', onFile: 'Documents on file', conversation: 'Conversation', question: 'Question', send: 'Send', stop: 'Stop', clear: 'New conversation',
  hint: 'Enter sends, Shift+Enter starts a new line', wholeText: 'Open the full text', close: 'Close', sourceText: 'Source text',
  asked: 'Your question', working: 'Looking through the documents…', stopped: 'Stopped.', citation: n => `Open source ${n}`, sources: n => `Sources (${n})`, nearest: 'Nearest passages',
  computed: 'Computed', suggestions: 'Ask next', copyLink: 'Link to this question', copied: 'Link copied', page: n => `p. ${n}`, inferred: 'Pages are inferred',
  pageStart: n => `Page ${n} (inferred)`, note: 'Note', toMarker: n => `Back to the text marked ${n}`, toNote: n => `Read ${n}`, noMarker: 'no marker in the text',
  figuresOf: 'Figures', changesOf: 'Changes', openChanges: 'Open the old/new table', name: 'Name', value: 'Value', year: 'Fiscal year', measure: 'Measure', ministry: 'Ministry', source: 'Source', sure: 'Basis',
  kind: { answer: 'Answer', figure: 'Figure', changes: 'Changes', comparison: 'Comparison', notFound: 'Not in the documents', clarify: 'Please say more' },
  measures: { budget: 'Budget', initial: 'Initial budget', supplementary: 'Supplementary budget', target: 'Target', actual: 'Actual (cumulative)', actualOfYear: 'Actual (one year)', other: 'Other' },
  attribution: { stated: 'Stated', inferred: 'Inferred', unattributed: 'Not attributable' }, candidates: 'One of: ',
  outline: 'Contents', documentsTitle: 'Documents', issuer: 'Issuer', date: 'Date', file: 'File', notes: n => `${n} revision notes`, missing: 'There is no such document.', toDocuments: 'All documents',
  loading: 'Loading…', passage: 'Cited passage', toPassage: 'To the cited passage', copySelection: 'Link to the selection', textFollows: 'Text as received',
  changesTitle: 'Old/new table', document: 'Document', part: 'Part', whole: 'All', choose: 'What to show', noDraft: 'No document has revision notes.', noChange: 'Nothing changes in this part.',
  added: 'added', deleted: 'deleted', movedHere: 'moved here', movedAway: 'moved away', remarks: 'Remarks', newlyMade: '(new)', removed: '(deleted)', moved: '(moved)', check: 'To check',
  legend: 'Legend', whatIf: 'What if an opinion or alternative is adopted', whatIfMore: 'Choose among what is undecided; the continuous text below shows the result.', asProposed: 'Not adopted / as proposed', adopted: 'Adopted here', conflicts: 'Conflicts',
  reading: 'Continuous text after the changes (draft)', readingMore: 'The text with what is proposed and what you chose, numbers moved on.', showRemoved: 'Show deleted characters', opinion: 'Opinion', alternative: 'Alternative', proposed: 'Proposed', applied: 'Already in the text',
  kinds: { add: 'Addition', insert: 'Insertion', replace: 'Replacement', replacePhrase: 'Rewording', delete: 'Deletion', move: 'Move', notation: 'Notation only' }, count: n => `${n} changes`,
  observations: 'Noticed beyond the notes', untouched: 'Parts without notes', renumberings: 'Renumbering',
  figuresTitle: 'Figures in the documents', filter: 'Filter', programme: 'Name contains', all: 'All', charts: 'Charts', tableOf: 'Table', rows: (shown, total) => shown < total ? `${shown} of ${total} shown` : `${total} figures`, none: 'Nothing fits.',
  error: {
    network: 'The server cannot be reached. Check the connection and try again.', 400: 'The question could not be read. Use up to 2,000 characters.', 401: 'Please sign in: reload the page.', 403: 'Not available from here.',
    404: 'Not found.', 413: 'The question is too long.', 429: 'Too many requests. Wait a moment and try again.', 503: 'Not possible right now. Please try again in a while.', 504: 'No answer in time. Please try again.', other: 'Something unexpected went wrong. Please try again later.',
  },
  retry: 'Try again',
  rate: 'Rate this answer', like: 'Helpful', dislike: 'Not helpful', thanks: 'Thank you, your rating was received.',
  remark: 'A remark (optional)', remarkNote: 'Used to improve answers. Please leave out names and other personal data.', sendRemark: 'Send the remark',
};

const key = 'policybot.language';
const wanted = () => {
  try { return localStorage.getItem(key); } catch { return null; }
};
const first = () => (navigator.languages?.[0] ?? navigator.language ?? 'ja').toLowerCase().startsWith('ja') ? 'ja' : 'en';

let current = ['ja', 'en'].includes(wanted()) ? wanted() : first();

export const language = () => current;

export const t = (name, ...values) => {
  const word = (current === 'ja' ? ja : en)[name];
  return typeof word === 'function' ? word(...values) : word;
};

export const errorText = status => t('error')[status] ?? t('error').other;

export function switchLanguage() {
  current = current === 'ja' ? 'en' : 'ja';
  try { localStorage.setItem(key, current); } catch { /* a page without storage forgets it */ }
  document.dispatchEvent(new Event('languageswitched'));
}
